'use client';

import { useEffect, useState } from 'react';
import { Drawing } from '@/components/section/drawing';
import { progressOf, recordState, squareOf } from '@/lib/lessons/progress';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { viewBars, viewTaskBars } from '@/lib/lessons/view-bars';
import { drawRound, drawTask, roundOf, viewStrip } from '@/lib/lessons/view-lab';
import { LabBars } from './lab-bars';
import { LabFoot } from './lab-foot';
import { LabList, type ListedLab } from './lab-list';
import { LessonHeader } from './lesson-header';
import { PredictText } from './predict-text';
import { RunText } from './run-text';
import { Squares } from './squares';
import type { StepTextProps } from './step-frame';
import { StepStrip } from './step-strip';
import { TaskText } from './task-text';
import { useLab } from './use-lab';
import { useLabKeys } from './use-lab-keys';
import { useProgress } from './use-progress';
import { useTask } from './use-task';
import { WhyText } from './why-text';

const textId = 'lab-text';

/** One lab: the steps, the drawing with the guess, the text beside it. */
export function LabPage({ lab, labs }: { lab: ResolvedLab; labs: readonly ListedLab[] }) {
  const { state, complaint, act, canUndo, undo } = useLab(lab);
  const { progress, isKept, change } = useProgress();
  const task = useTask(lab, state);
  const [lit, setLit] = useState('');
  const isTask = state.step === 'build';
  const isSolved = isTask && task.judged?.isSolved === true;
  useEffect(
    () => change((before) => recordState(before, lab, state, isSolved)),
    [change, lab, state, isSolved],
  );
  useLabKeys({ lab, state, act, undo });
  const own = progressOf(progress, lab.id);
  const shared = { lab, state, act };
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
            steps={viewStrip(lab, state, own, task.judged)}
            current={state.step}
            onGo={(step) => act({ kind: 'go', step })}
          />
          <Drawing
            drawn={isTask ? drawTask(lab, task.judged) : drawRound(lab, state)}
            lit={lit}
            onPoint={setLit}
            next={textId}
          />
          <LabBars
            {...(isTask ? viewTaskBars(lab, task.judged) : viewBars(lab, roundOf(lab, state), state))}
          />
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
          <StepText {...shared} task={task} canUndo={canUndo} undo={undo} />
          <LabFoot labs={labs} current={lab} />
        </article>
      </main>
    </div>
  );
}

function StepText({
  task,
  canUndo,
  undo,
  ...props
}: StepTextProps & { task: ReturnType<typeof useTask>; canUndo: boolean; undo: () => void }) {
  switch (props.state.step) {
    case 'predict':
      return <PredictText {...props} />;
    case 'run':
      return <RunText {...props} />;
    case 'why':
      return <WhyText {...props} />;
    case 'build':
      return <TaskText {...props} task={task} canUndo={canUndo} undo={undo} />;
  }
}
