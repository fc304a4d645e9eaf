'use client';

import { useEffect, useMemo } from 'react';
import { type Move, printMoves } from '@/lib/lessons/containers/moves';
import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import {
  containerRound,
  judgeShown,
  movesOf,
  showHost,
  viewColumns,
} from '@/lib/lessons/containers/view-containers';
import { labStart } from '@/lib/lessons/lab-state';
import { progressOf, recordState } from '@/lib/lessons/progress';
import { spokenOf, viewStrip } from '@/lib/lessons/view-lab';
import { useLab } from './use-lab';
import { useLabKeys } from './use-lab-keys';
import { useProgress } from './use-progress';

export type WorkingContainerLab = ReturnType<typeof useOpenContainerLab>;

/** The lab of containers at work: what is pressed is done, and what it does is drawn. */
export function useOpenContainerLab(lab: ResolvedContainerLab) {
  const { act, undo, canUndo, ...opened } = useLab(lab);
  const moves = movesOf(opened.state);
  // Moves that nobody can make: the lab opens at its start, and says so.
  const state = moves === null ? labStart : opened.state;
  const complaint =
    moves === null ? 'This lab has no such commands. It opens at its start.' : opened.complaint;
  const { progress, isKept, change } = useProgress();
  const shown = useMemo(() => showHost(lab, state), [lab, state]);
  const isTask = state.step === 'build';
  const judged = isTask ? judgeShown(lab, shown) : null;
  const isSolved = judged?.isSolved === true;
  useEffect(
    () => change((before) => recordState(before, lab, state, isSolved)),
    [change, lab, state, isSolved],
  );
  useLabKeys({ lab, state, act, undo });
  const own = progressOf(progress, lab.id);
  const answer = typeof state.said === 'number' ? containerRound(lab, state).answers[state.said] : undefined;
  const guess = isTask || state.trial !== null ? null : (answer?.pencil ?? null);
  return {
    state,
    complaint,
    act,
    undo,
    canUndo,
    progress,
    isKept,
    own,
    isTask,
    shown,
    judged,
    strip: viewStrip(lab, state, own, judged),
    columns: viewColumns(lab, shown, guess),
    spoken: isTask ? '' : spokenOf(containerRound(lab, state), state, shown.lines.at(-1)?.text ?? ''),
    /** False while a question is open. */
    canPress: state.step === 'run' || isTask,
    press: (move: Move) => act({ kind: 'make', made: { do: printMoves([...(moves ?? []), move]) } }),
  };
}
