'use client';

import type { Course } from '@/lib/lessons/course/course';
import { isLabDone, progressOf } from '@/lib/lessons/progress';
import type { ListedLab } from './lab-list';
import { useProgress } from './use-progress';

const rowLook =
  'flex min-h-7 items-center px-4 hover:bg-hl aria-[current=location]:border-ink aria-[current=location]:border-l-[3px] aria-[current=location]:bg-hl aria-[current=location]:pl-[13px] aria-[current=location]:font-[650]';

/** Sections of the course, and the lab to go on with. */
export function CourseContents({
  sections,
  current,
  labs,
}: {
  sections: Course['sections'];
  current: string;
  labs: readonly ListedLab[];
}) {
  const { progress } = useProgress();
  const isDone = ({ id }: ListedLab) => isLabDone(progressOf(progress, id));
  const next = labs.find((lab) => !isDone(lab));
  return (
    <aside className="sticky top-12 hidden h-[calc(100dvh-48px)] overflow-y-auto border-rule2 border-r bg-panel lesson:block">
      <nav aria-label="The course" className="border-rule2 border-b py-3.5">
        <p className="flex items-baseline px-4 pb-1.5">
          <b className="font-[650]">The course</b>
          <span className="ml-auto text-ink2 text-meta">10 min</span>
        </p>
        <ol>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === current ? 'location' : undefined} className={rowLook}>
                {title}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <nav aria-label="Labs" className="py-3.5">
        <p className="flex items-baseline px-4 pb-1.5">
          <b className="font-[650]">Labs</b>
          <span className="ml-auto text-ink2 text-meta">
            {labs.filter(isDone).length} of {labs.length} done
          </span>
        </p>
        {next === undefined ? null : (
          <a href={`/learn/${next.id}`} className={rowLook}>
            <span className="w-5">{next.number}</span>
            {next.title}
            <span className="ml-auto text-ink2 text-meta">go on</span>
          </a>
        )}
        <a href="/learn" className={rowLook}>
          All labs
        </a>
      </nav>
    </aside>
  );
}
