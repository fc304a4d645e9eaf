import type { ReactNode } from 'react';
import type { LabAction, LabState } from '@/lib/lessons/lab-state';
import { type LabProgress, type Progress, squareOf } from '@/lib/lessons/progress';
import type { StripStep } from '@/lib/lessons/view-lab';
import type { WordId } from '@/lib/lessons/words';
import { LabFoot } from './lab-foot';
import { LabList, type ListedLab } from './lab-list';
import { LessonHeader } from './lesson-header';
import { Squares } from './squares';
import { StepStrip } from './step-strip';

/** Id of the text beside the drawing. */
export const labTextId = 'lab-text';

/** What every lab has around it: the other labs, the steps, the drawing with what stands below, the text. */
export function LabFrame({
  lab,
  labs,
  open: { state, complaint, act, progress, isKept, own, strip, spoken },
  picture,
  children,
}: {
  lab: ListedLab & { subject: string; words: readonly WordId[]; rounds: readonly unknown[] };
  labs: readonly ListedLab[];
  open: {
    state: LabState;
    complaint: string | null;
    act: (action: LabAction) => void;
    progress: Progress;
    isKept: boolean;
    own: LabProgress;
    strip: readonly StripStep[];
    /** For those who hear the page. */
    spoken: string;
  };
  /** Fills the room below the strip. */
  picture: ReactNode;
  children: ReactNode;
}) {
  const isTask = state.step === 'build';
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto] desk:h-dvh desk:grid-cols-[minmax(0,1fr)_400px] desk:grid-rows-[48px_minmax(0,1fr)] lesson:grid-cols-[264px_minmax(0,1fr)_472px]">
      <LessonHeader subject={lab.subject} />
      <LabList labs={labs} current={lab} progress={progress} words={lab.words} />
      <main className="contents">
        <div
          data-recipe
          className="flex min-h-0 min-w-0 flex-col border-rule2 bg-sheet desk:border-r [&>:nth-child(n+2)]:flex-none [&>[data-picture]]:min-h-68 [&>[data-picture]]:flex-1 desk:[&>[data-picture]]:min-h-0"
        >
          <StepStrip
            steps={strip}
            current={state.step}
            onGo={(step) => act(step === 'build' ? { kind: 'task' } : { kind: 'go', step })}
          />
          {picture}
        </div>
        <article
          id={labTextId}
          aria-label={lab.title}
          data-recipe
          className="flex min-h-0 min-w-0 flex-col border-rule2 border-t bg-panel desk:border-t-0"
        >
          {complaint === null ? null : (
            <p role="alert" className="border-rule2 border-b bg-hl px-4 py-2 desk:pr-10 desk:pl-8">
              {complaint}
            </p>
          )}
          {isKept ? null : (
            <p role="status" className="border-rule2 border-b px-4 py-2 text-ink2 desk:pr-10 desk:pl-8">
              This browser keeps nothing: your progress lasts until you leave the page.
            </p>
          )}
          <p aria-live="polite" className="sr-only">
            {spoken}
          </p>
          <header className="px-4 pt-4 desk:pt-5.5 desk:pr-10 desk:pl-8">
            <div className="flex items-center gap-3 text-meta">
              <b className="font-[650]">Lab {lab.number}</b>
              <span className="text-ink2">
                {isTask ? 'open task' : `question ${state.round + 1} of ${lab.rounds.length}`}
              </span>
              <span className="ml-auto">
                <Squares squares={own.answers.map(squareOf)} />
              </span>
            </div>
            <h1 className="my-1.5 font-[680] text-title [font-stretch:100%] tracking-[-.015em]">
              {isTask ? 'Build it yourself' : lab.title}
            </h1>
          </header>
          {children}
          <LabFoot labs={labs} current={lab} />
        </article>
      </main>
    </div>
  );
}
