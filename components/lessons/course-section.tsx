import { Fragment } from 'react';
import type { Course, ResolvedPart, ResolvedSection } from '@/lib/lessons/course/course';
import { TextFigure } from './course-figure';
import { CourseLedger } from './course-ledger';
import { CoursePart, type Pointing } from './course-parts';

/** One passage. Where there is no room beside the text, it has its drawing in it. */
export function CourseSection({
  section: { id, title, parts, stage, taken },
  course: { stages, gains, title: head },
  isFirst,
  isInForce,
  ...pointing
}: {
  section: ResolvedSection;
  course: Course;
  isFirst: boolean;
  isInForce: boolean;
} & Pointing) {
  const shown = drawnPart(parts);
  return (
    <section
      id={id}
      aria-label={isFirst ? title : undefined}
      aria-labelledby={isFirst ? undefined : `${id}-title`}
      data-current={isInForce || undefined}
      className="mb-7.5 scroll-mt-18 border-transparent border-l-[3px] pb-1.5 pl-[13px] data-current:border-ink desk:pl-[41px]"
    >
      {isFirst ? (
        <h1 className="mb-3.5 text-balance font-[680] text-[26px] leading-[30px] [font-stretch:96%] tracking-[-.02em] desk:text-title desk:leading-[38px]">
          {head}
        </h1>
      ) : (
        <h2 id={`${id}-title`} className="mb-2 font-[680] text-result [font-stretch:96%] tracking-[-.01em]">
          {title}
        </h2>
      )}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
        <Fragment key={index}>
          <CoursePart part={part} {...pointing} />
          {part === shown ? (
            <div className="-mr-4 mb-4 -ml-[13px] desk:-mr-11 desk:-ml-[41px] lesson:hidden">
              <TextFigure stage={stages[stage]} stages={stages} lit={id === 'eight' ? pointing.lit : ''} />
              {id === 'five' || id === 'stop' ? <CourseLedger gains={gains} taken={taken} /> : null}
            </div>
          ) : null}
        </Fragment>
      ))}
    </section>
  );
}

const drawnAfter = ['gain', 'instructions', 'dockerfile'] as const;

/** What the drawing follows where it stands in the text: the figures of a step, or else its file. */
function drawnPart(parts: readonly ResolvedPart[]): ResolvedPart | null {
  for (const kind of drawnAfter) {
    const found = parts.find((part) => part.kind === kind);
    if (found !== undefined) return found;
  }
  return null;
}
