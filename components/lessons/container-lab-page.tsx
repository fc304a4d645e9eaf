'use client';

import { useEffect, useMemo } from 'react';
import type { Move } from '@/lib/lessons/containers/moves';
import { printMoves } from '@/lib/lessons/containers/moves';
import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import {
  containerRound,
  imageText,
  judgeShown,
  movesOf,
  showHost,
  viewColumns,
} from '@/lib/lessons/containers/view-containers';
import { labStart } from '@/lib/lessons/lab-state';
import { progressOf, recordState } from '@/lib/lessons/progress';
import { viewStrip } from '@/lib/lessons/view-lab';
import { ContainerMoves } from './container-moves';
import { ContainerText } from './container-text';
import { ContainerTray } from './container-tray';
import { ContainersDrawing } from './containers-drawing';
import { LabFrame } from './lab-frame';
import type { ListedLab } from './lab-list';
import { useLab } from './use-lab';
import { useLabKeys } from './use-lab-keys';
import { useProgress } from './use-progress';

/** The lab of containers: what is pressed is done, and what it does is drawn. */
export function ContainerLabPage({ lab, labs }: { lab: ResolvedContainerLab; labs: readonly ListedLab[] }) {
  const opened = useLab(lab);
  const moves = movesOf(opened.state);
  // Moves that nobody can make: the lab opens at its start, and says so.
  const state = moves === null ? labStart : opened.state;
  const complaint =
    moves === null ? 'This lab has no such commands. It opens at its start.' : opened.complaint;
  const { act, canUndo, undo } = opened;
  const { progress, isKept, change } = useProgress();
  const shown = useMemo(() => showHost(lab, state), [lab, state]);
  const judged = state.step === 'build' ? judgeShown(lab, shown) : null;
  const isSolved = judged?.isSolved === true;
  useEffect(
    () => change((before) => recordState(before, lab, state, isSolved)),
    [change, lab, state, isSolved],
  );
  useLabKeys({ lab, state, act, undo });
  const own = progressOf(progress, lab.id);
  const round = containerRound(lab, state);
  const answer = typeof state.said === 'number' ? round.answers[state.said] : undefined;
  const guess = state.step === 'build' || state.trial !== null ? null : (answer?.pencil ?? null);
  const press = (move: Move) => act({ kind: 'make', made: { do: printMoves([...(moves ?? []), move]) } });
  const canPress = state.step === 'run' || state.step === 'build';
  return (
    <LabFrame
      lab={lab}
      labs={labs}
      open={{ state, complaint, act, progress, isKept, own, strip: viewStrip(lab, state, own, judged) }}
      picture={
        <>
          <ContainerMoves
            host={shown.host}
            image={lab.image.name}
            canPress={canPress}
            onPress={press}
            canUndo={canUndo}
            onUndo={undo}
          />
          <div data-picture className="grid min-h-0">
            <ContainersDrawing
              columns={viewColumns(lab, shown, guess)}
              image={imageText(lab, shown)}
              kernel="One kernel: your computer’s"
            />
          </div>
          <ContainerTray shown={shown} />
        </>
      }
    >
      <ContainerText lab={lab} state={state} act={act} lines={shown.lines} judged={judged} />
    </LabFrame>
  );
}
