import { Button } from '@/components/ui/button';
import { reasonIsFound } from '@/lib/lessons/lab-state';
import { isHot, roundOf, shownImage } from '@/lib/lessons/view-lab';
import { ChoiceList } from './choice-list';
import { DockerfileBox } from './dockerfile-box';
import { Paragraphs } from './prose';
import { Actions, Key, StepFrame, type StepTextProps } from './step-frame';

/** Reasons to pick from; each that does not fit names the trial that disproves it. */
export function WhyText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  const { why } = round;
  const shown = shownImage(round, state);
  const isFound = reasonIsFound(state, lab.rounds);
  const choices = why.reasons.map(({ text, isRight, correction, trial }, index) => {
    const isPicked = state.reasons.includes(index);
    return {
      text,
      state: choiceState(isPicked, isRight),
      correction: isPicked ? correction : null,
      onShow: isPicked && trial !== null && state.trial !== trial ? () => act({ kind: 'try', trial }) : null,
    };
  });
  const isLast = state.round === lab.rounds.length - 1;
  return (
    <StepFrame
      asks={
        <>
          <ChoiceList
            question={why.question}
            choices={choices}
            onPick={(reason) => act({ kind: 'reason', reason })}
          />
          <Actions
            keys={
              isFound ? (
                <>
                  <Key>Enter</Key> go on
                </>
              ) : (
                <>
                  <Key>1</Key>–<Key>{String(choices.length)}</Key> pick
                </>
              )
            }
          >
            <Button
              look={isFound ? 'primary' : 'plain'}
              data-lab-go
              disabled={!isFound}
              className="disabled:text-ink3 desk:h-8.5"
              onClick={() => act({ kind: 'next' })}
            >
              {isLast ? 'Build it yourself' : 'Next question'}
            </Button>
            {isFound ? null : <span className="text-ink2">Pick the reason first.</span>}
          </Actions>
        </>
      }
    >
      <Paragraphs texts={isFound ? [why.told] : why.intro} />
      <DockerfileBox text={shown.dockerfile} steps={shown.image.steps} isHot={isHot} />
    </StepFrame>
  );
}

function choiceState(isPicked: boolean, isRight: boolean) {
  if (!isPicked) return 'open' as const;
  return isRight ? ('right' as const) : ('refuted' as const);
}
