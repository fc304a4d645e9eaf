import { Button } from '@/components/ui/button';
import { roundOf } from '@/lib/lessons/view-lab';
import { ChoiceList } from './choice-list';
import { DockerfileBox } from './dockerfile-box';
import { Paragraphs } from './prose';
import { Actions, Key, StepFrame, type StepTextProps } from './step-frame';

/** The situation, and one question. */
export function PredictText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  const { said } = state;
  const run = () => act({ kind: 'go', step: 'run' });
  const choices = round.answers.map(({ text }, index) => ({
    text,
    state: index === said ? ('picked' as const) : ('open' as const),
    correction: null,
    onShow: null,
  }));
  return (
    <StepFrame
      asks={
        <>
          <ChoiceList
            question={round.question}
            choices={choices}
            onPick={(answer) => act({ kind: 'pick', answer })}
          />
          <Actions
            keys={
              <>
                <Key>1</Key>–<Key>{String(choices.length)}</Key> pick <Key>Enter</Key> build
              </>
            }
          >
            <Button look="primary" data-lab-go disabled={said === null} onClick={run} className="desk:h-8.5">
              {round.run}
            </Button>
            <Button look="text" className="desk:h-8.5" onClick={() => act({ kind: 'doubt' })}>
              I don’t know yet
            </Button>
          </Actions>
        </>
      }
    >
      <Paragraphs texts={round.situation} />
      <DockerfileBox text={round.bench.dockerfile} steps={round.before.steps} isHot={() => false} />
      <Paragraphs texts={[round.event]} />
    </StepFrame>
  );
}
