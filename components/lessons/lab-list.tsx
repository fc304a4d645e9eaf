import type { LabId } from '@/lib/lessons/lab';
import { isLabDone, type Progress, progressOf } from '@/lib/lessons/progress';
import { capitalize, type WordId, words } from '@/lib/lessons/words';

export type ListedLab = {
  id: LabId;
  number: number;
  title: string;
  minutes: number;
  /** One sentence. */
  teaches: string;
};

const keys = [
  ['1 … 4', 'pick'],
  ['Enter', 'go on'],
  ['← →', 'steps'],
  ['U', 'undo'],
  ['Alt ↑ ↓', 'move a line'],
  ['T', 'light or dark'],
] as const;

/** The other labs, and the words of this one. */
export function LabList({
  labs,
  current,
  progress,
  words: ids,
}: {
  labs: readonly ListedLab[];
  current: Pick<ListedLab, 'id'>;
  progress: Progress;
  words: readonly WordId[];
}) {
  const done = labs.filter(({ id }) => isLabDone(progressOf(progress, id))).length;
  return (
    <aside className="hidden overflow-y-auto border-rule2 border-r bg-panel lesson:block">
      <p className="border-rule2 border-b px-4 py-3.5">
        <a href="/learn/course" className="flex hover:underline">
          Flask and a notebook <span className="ml-auto text-meta text-ink2">10 min</span>
        </a>
      </p>
      <nav aria-label="Labs" className="py-3.5">
        <p className="flex items-baseline px-4 pb-1.5">
          <a href="/learn" className="font-[650] hover:underline">
            Labs
          </a>
          <span className="ml-auto text-meta text-ink2">
            {done} of {labs.length} done
          </span>
        </p>
        <ol>
          {labs.map(({ id, number, title, minutes }) => (
            <li key={id}>
              <a
                href={`/learn/${id}`}
                aria-current={id === current.id ? 'page' : undefined}
                className="flex h-7 items-center px-4 hover:bg-hl aria-[current=page]:border-ink aria-[current=page]:border-l-[3px] aria-[current=page]:bg-hl aria-[current=page]:pl-[13px] aria-[current=page]:font-[650]"
              >
                <span className="w-6.5 flex-none text-ink2">{number}</span>
                <span className="min-w-0 flex-1 truncate">{title}</span>
                <span className="ml-2 text-meta text-ink2">
                  {isLabDone(progressOf(progress, id)) ? 'done' : `${minutes} min`}
                </span>
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <section aria-label="Words" className="border-rule2 border-t px-4 py-4">
        <h2 className="font-[650]">Words</h2>
        <dl className="mt-1 text-meta">
          {ids.map((id) => (
            <div key={id} className="mt-2">
              <dt className="font-[650]">{capitalize(words[id].name)}</dt>
              <dd className="text-ink2">{words[id].meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-label="Keys" className="border-rule2 border-t px-4 py-4">
        <h2 className="font-[650]">Keys</h2>
        <dl className="mt-1 text-meta">
          {keys.map(([key, use]) => (
            <div key={key} className="flex h-5.5 items-center">
              <dt className="w-20 flex-none font-mono text-axis">{key}</dt>
              <dd className="text-ink2">{use}</dd>
            </div>
          ))}
        </dl>
      </section>
    </aside>
  );
}
