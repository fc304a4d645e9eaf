import { Button } from '@/components/ui/button';
import type { Reason } from '@/lib/lessons/lab';
import { type LabAction, type LabState, reasonIsFound, type StateRound } from '@/lib/lessons/lab-state';
import { ChoiceList } from './choice-list';
import { Actions, Key } from './step-frame';

type Asked = { state: LabState; act: (action: LabAction) => void };

/** The question, before anything shows. */
export function PredictAsks({
  round: { question, answers, run },
  state: { said },
  act,
}: Asked & { round: { question: string; run: string; answers: readonly { text: string }[] } }) {
  const choices = answers.map(({ text }, index) => ({
    text,
    state: index === said ? ('picked' as const) : ('open' as const),
    correction: null,
    onShow: null,
  }));
  return (
    <>
      <ChoiceList question={question} choices={choices} onPick={(answer) => act({ kind: 'pick', answer })} />
      <Actions
        keys={
          <>
            <Key>1</Key>–<Key>{String(choices.length)}</Key> <Key>Enter</Key>
          </>
        }
      >
        <Button
          look="primary"
          data-lab-go
          disabled={said === null}
          onClick={() => act({ kind: 'go', step: 'run' })}
          className="desk:h-8.5"
        >
          {run}
        </Button>
        <Button look="text" className="desk:h-8.5" onClick={() => act({ kind: 'doubt' })}>
          I don’t know yet
        </Button>
      </Actions>
    </>
  );
}

/** What else can be tried, and the way on. */
export function RunAsks({
  round: { counterTrials },
  hint,
  state: { trial, round },
  act,
}: Asked & { round: { counterTrials: readonly { id: string; label: string }[] }; hint: string }) {
  return (
    <>
      <p className="mb-2 text-ink2">{hint}</p>
      <div className="flex flex-wrap gap-2">
        {counterTrials.map(({ id, label }) => (
          <Button
            key={id}
            aria-pressed={id === trial}
            className="aria-pressed:border-ink aria-pressed:bg-hl"
            onClick={() => act({ kind: 'try', trial: id })}
          >
            {label}
          </Button>
        ))}
      </div>
      <Actions
        keys={
          <>
            <Key>Enter</Key> <Key>←</Key>
          </>
        }
      >
        <Button
          look="primary"
          data-lab-go
          className="desk:h-8.5"
          onClick={() => act({ kind: 'go', step: 'why' })}
        >
          Why?
        </Button>
        <Button look="text" className="desk:h-8.5" onClick={() => act({ kind: 'question', round })}>
          Guess again
        </Button>
      </Actions>
    </>
  );
}

/** Reasons to pick from; each that does not fit names the trial that disproves it. */
export function WhyAsks({
  rounds,
  why: { question, reasons },
  state,
  act,
}: Asked & { rounds: readonly StateRound[]; why: { question: string; reasons: readonly Reason[] } }) {
  const isFound = reasonIsFound(state, rounds);
  const choices = reasons.map(({ text, isRight, correction, trial }, index) => {
    const isPicked = state.reasons.includes(index);
    return {
      text,
      state: choiceState(isPicked, isRight),
      correction: isPicked ? correction : null,
      onShow: isPicked && trial !== null && state.trial !== trial ? () => act({ kind: 'try', trial }) : null,
    };
  });
  const isLast = state.round === rounds.length - 1;
  return (
    <>
      <ChoiceList
        question={question}
        choices={choices}
        onPick={(reason) => act({ kind: 'reason', reason })}
      />
      <Actions
        keys={
          isFound ? (
            <Key>Enter</Key>
          ) : (
            <>
              <Key>1</Key>–<Key>{String(choices.length)}</Key>
            </>
          )
        }
      >
        <Button
          look={isFound ? 'primary' : 'plain'}
          data-lab-go
          disabled={!isFound}
          className="desk:h-8.5"
          onClick={() => act({ kind: 'next' })}
        >
          {isLast ? 'Build it yourself' : 'Next question'}
        </Button>
        {isFound ? null : <span className="text-ink2">Pick the reason first.</span>}
      </Actions>
    </>
  );
}

function choiceState(isPicked: boolean, isRight: boolean) {
  if (!isPicked) return 'open' as const;
  return isRight ? ('right' as const) : ('refuted' as const);
}
