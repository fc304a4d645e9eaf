'use client';

import { useElementSize } from '@/components/section/use-element-size';
import type { Course, Stage } from '@/lib/lessons/course/course';
import type { Size } from '@/lib/lessons/course/lay-out-blocks';
import { CourseBlocks } from './course-blocks';

type Props = { stage: Stage; stages: Course['stages']; lit: string };

/** Before the room is measured, and without scripts, the drawing is scaled to it. */
const usual: Size = { width: 592, height: 672 };
const phone: Size = { width: 366, height: 390 };

/** Beside the text: it fills the column. */
export function ColumnFigure(props: Props) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="min-h-0 overflow-hidden">
      <CourseBlocks
        {...props}
        size={size === null || size.width === 0 ? usual : size}
        className="size-full"
      />
    </div>
  );
}

/** In the text, where there is no room beside it. */
export function TextFigure(props: Props) {
  return (
    <div className="border-rule2 border-y bg-sheet">
      <CourseBlocks {...props} size={phone} className="w-full max-w-[32rem]" />
    </div>
  );
}
