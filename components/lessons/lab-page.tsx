'use client';

import { squareOf } from '@/lib/lessons/progress';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { LabBars } from './lab-bars';
import { LabDrawing } from './lab-drawing';
import { LabFoot } from './lab-foot';
import { LabList, type ListedLab } from './lab-list';
import { LessonHeader } from './lesson-header';
import { Squares } from './squares';
import { StepStrip } from './step-strip';
import { StepText } from './step-text';
import { useOpenLab } from './use-open-lab';

const textId = 'lab-text';

/** One lab: the steps, the drawing with the guess, the text beside it. */
export function LabPage({ lab, labs }: { lab: ResolvedLab; labs: readonly ListedLab[] }) {
  const open = useOpenLab(lab);
  const { state, complaint, act, progress, isKept, own, isTask } = open;
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[48px_auto] desk:h-dvh desk:grid-cols-[minmax(0,1fr)_400px] desk:grid-rows-[48px_minmax(0,1fr)] lesson:grid-cols-[264px_minmax(0,1fr)_472px]">
      <LessonHeader subject={lab.subject} />
      <LabList labs={labs} current={lab} progress={progress} words={lab.words} />
      <main className="contents">
        <div
          data-recipe
          className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(17rem,1fr)_auto] border-rule2 bg-sheet desk:border-r desk:grid-rows-[auto_minmax(0,1fr)_auto]"
        >
          <StepStrip
            steps={open.strip}
            current={state.step}
            onGo={(step) => act(step === 'build' ? { kind: 'task' } : { kind: 'go', step })}
          />
          <LabDrawing open={open} next={textId} />
          <LabBars {...open.bars} />
        </div>
        <article
          id={textId}
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
          <StepText lab={lab} open={open} />
          <LabFoot labs={labs} current={lab} />
        </article>
      </main>
    </div>
  );
}
