import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { actionsOf, readMoves } from '@/lib/lessons/containers/moves';
import { play, type TerminalLine } from '@/lib/lessons/containers/play';
import type { ResolvedContainerLab } from '@/lib/lessons/containers/resolve-container-lab';
import { containerRound } from '@/lib/lessons/containers/view-containers';
import { reasonIsFound } from '@/lib/lessons/lab-state';
import { verdictOf } from '@/lib/lessons/view-lab';
import { PredictAsks, RunAsks, WhyAsks } from './asks';
import { CheckList } from './check-list';
import { Paragraphs, Prose } from './prose';
import { Actions, StepFrame } from './step-frame';
import type { WorkingContainerLab } from './use-open-container-lab';
import { Verdict } from './verdict';

type Props = { lab: ResolvedContainerLab; open: WorkingContainerLab };

/** The text of the step that the reader is at. */
export function ContainerText({ lab, open }: Props) {
  const {
    state,
    act,
    shown: { lines },
  } = open;
  const round = containerRound(lab, state);
  switch (state.step) {
    case 'predict':
      return (
        <StepFrame asks={<PredictAsks round={round} state={state} act={act} />}>
          <Paragraphs texts={[...round.situation, round.event]} />
        </StepFrame>
      );
    case 'run': {
      const hint = 'Try it the other way round, or press what you like above the drawing.';
      return (
        <StepFrame asks={<RunAsks round={round} hint={hint} state={state} act={act} />}>
          <Verdict {...verdictOf(round, state)} detail={round.detail} />
          <Terminal lines={lines} />
        </StepFrame>
      );
    }
    case 'why':
      return (
        <StepFrame asks={<WhyAsks rounds={lab.rounds} why={round.why} state={state} act={act} />}>
          <Paragraphs texts={reasonIsFound(state, lab.rounds) ? [round.why.told] : round.why.intro} />
          <Terminal lines={lines} />
        </StepFrame>
      );
    case 'build':
      return <ContainerTaskText lab={lab} open={open} />;
  }
}

function ContainerTaskText({
  lab: { task, taskHost, image },
  open: {
    act,
    state,
    judged,
    shown: { lines },
  },
}: Props) {
  const [help, setHelp] = useState<'none' | 'hint' | 'answer'>('none');
  const answer = play(taskHost, actionsOf(readMoves(task.answer) ?? [], taskHost, image.name)).lines;
  return (
    <StepFrame
      asks={
        <>
          {help === 'none' ? null : (
            <div role="status" className="mb-3 border-ghost border-l-[3px] pl-3 text-note">
              {help === 'hint' ? (
                <p>
                  <Prose>{task.hint}</Prose>
                </p>
              ) : (
                <>
                  <p>One of several ways:</p>
                  <Terminal lines={answer.filter(({ isCommand }) => isCommand)} />
                </>
              )}
            </div>
          )}
          <Actions keys="checked as you press">
            <Button className="desk:h-8.5" onClick={() => setHelp('hint')}>
              A hint
            </Button>
            <Button look="text" className="desk:h-8.5" onClick={() => setHelp('answer')}>
              Show one answer
            </Button>
            <Button
              look="text"
              className="desk:h-8.5"
              disabled={state.made === null}
              onClick={() => act({ kind: 'make', made: null })}
            >
              Start again
            </Button>
          </Actions>
        </>
      }
    >
      <p className="text-prose">
        <b>
          <Prose>{task.goal}</Prose>
        </b>{' '}
        <Prose>{task.text}</Prose>
      </p>
      <CheckList checks={judged?.checks ?? []} isSolved={judged?.isSolved === true} />
      {lines.length === 0 ? null : <Terminal lines={lines} />}
    </StepFrame>
  );
}

function Terminal({ lines }: { lines: readonly TerminalLine[] }) {
  return (
    <div
      role="log"
      aria-label="Terminal"
      className="border border-rule2 bg-sheet px-3 py-2 font-mono text-meta"
    >
      {lines.map(({ text, isCommand, isRefusal }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a terminal is its place
        <p key={index} className={`break-words ${isRefusal ? 'font-bold text-cost' : ''}`}>
          {isCommand ? <span className="text-ink3">$ </span> : null}
          {text}
        </p>
      ))}
    </div>
  );
}
