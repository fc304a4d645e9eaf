'use client';

import { SkipLink } from '@/components/ui/skip-link';
import { LayerTable } from './layer-table';
import { type DrawingProps, Picture } from './picture';
import './row.css';
import './section.css';
import { useAfterPaint } from '@/components/ui/after-paint';
import { useElementSize } from './use-element-size';

/**
 * One build as a block, cut open: fills the room it gets and scrolls where its labels need more. Any number of
 * them may stand on a page that has <Hatches /> once.
 *
 * Readers get the table: it has heads for its figures and says in words what the labels leave to the drawing. The
 * labels are for keys and come after it, behind the link, so that one stop is the way past them for everybody.
 */
export function Drawing({
  next,
  ...props
}: DrawingProps & { /** Id of what follows the drawing. */ next: string }) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  // After the picture: nobody hears it before that.
  const read = useAfterPaint(props.drawn);
  return (
    <div ref={ref} className="relative min-h-0 overflow-y-auto overflow-x-hidden">
      <LayerTable {...read} />
      <SkipLink to={next}>Skip the layers</SkipLink>
      {size === null || size.width === 0 ? null : <Picture viewport={size} {...props} />}
    </div>
  );
}
