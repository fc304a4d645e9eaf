import { isLabDone, type Progress, progressOf, squareOf } from '@/lib/lessons/progress';
import { LabGlyph } from './lab-glyph';
import type { ListedLab } from './lab-list';
import { Squares } from './squares';

/** Every lab, with what it teaches and how far the reader is. */
export function LearnLabs({ labs, progress }: { labs: readonly ListedLab[]; progress: Progress }) {
  const minutes = labs.reduce((sum, lab) => sum + lab.minutes, 0);
  return (
    <section aria-labelledby="labs-title">
      <div className="flex items-baseline gap-2.5 border-rule px-4 pt-3.5 pb-2 desk:px-8">
        <h2 id="labs-title" className="font-[650] text-ask">
          Labs
        </h2>
        <span className="text-ink2">images, containers and builds</span>
        <span className="ml-auto text-ink2">about {minutes} min</span>
      </div>
      <ol>
        {labs.map((lab) => {
          const own = progressOf(progress, lab.id);
          return (
            <li key={lab.id} className="border-rule border-t">
              <a
                href={`/learn/${lab.id}`}
                className="flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-hl focus-visible:-outline-offset-2 desk:min-h-10 desk:px-8 desk:py-1.5"
              >
                <span className="w-4 flex-none text-ink2">{lab.number}</span>
                <span className="hidden desk:block">
                  <LabGlyph id={lab.id} />
                </span>
                <span className="min-w-0 flex-1 desk:flex desk:items-baseline">
                  <span className="block font-[650] text-ask desk:w-43 desk:flex-none">{lab.title}</span>
                  <span className="block text-ink2 desk:min-w-0 desk:flex-1">{lab.teaches}</span>
                </span>
                <Squares squares={own.answers.map(squareOf)} />
                <span className="w-12 flex-none text-right text-ink2">
                  {isLabDone(own) ? 'done' : `${lab.minutes} min`}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
