'use client';

import { useEffect } from 'react';
import { progressOf, recordState } from '@/lib/lessons/progress';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';
import { viewBars, viewTaskBars } from '@/lib/lessons/view-bars';
import { drawRound, drawTask, roundOf, spokenOf, viewStrip } from '@/lib/lessons/view-lab';
import { useLab } from './use-lab';
import { useLabKeys } from './use-lab-keys';
import { useProgress } from './use-progress';
import { useTask } from './use-task';

export type WorkingLab = ReturnType<typeof useOpenLab>;

/** A lab at work, wherever it is shown: where the reader is, what that draws, and what it adds to the progress. */
export function useOpenLab(lab: ResolvedLab) {
  const { state, complaint, act, canUndo, undo } = useLab(lab);
  const { progress, isKept, change } = useProgress();
  const task = useTask(lab, state);
  const { judged } = task;
  const isTask = state.step === 'build';
  const isSolved = isTask && judged?.isSolved === true;
  useEffect(
    () => change((before) => recordState(before, lab, state, isSolved)),
    [change, lab, state, isSolved],
  );
  useLabKeys({ lab, state, act, undo });
  const own = progressOf(progress, lab.id);
  const round = roundOf(lab, state);
  const bars = isTask ? viewTaskBars(lab, judged) : viewBars(lab, round, state);
  const figure = `${bars.bars[1]?.title ?? ''}: ${bars.bars[1]?.text ?? ''}.`;
  return {
    state,
    complaint,
    act,
    canUndo,
    undo,
    progress,
    isKept,
    own,
    task,
    isTask,
    strip: viewStrip(lab, state, own, judged),
    drawn: isTask ? drawTask(lab, judged) : drawRound(lab, state),
    bars,
    spoken: isTask ? '' : spokenOf(round, state, figure),
  };
}
