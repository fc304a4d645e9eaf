import { Button } from '@/components/ui/button';
import { printBuild } from '@/lib/lessons/print-build';
import { isHot, roundOf, shownImage, verdictOf } from '@/lib/lessons/view-lab';
import { BuildOutput } from './build-output';
import { DockerfileBox } from './dockerfile-box';
import { Paragraphs, Prose } from './prose';
import { Actions, Key, StepFrame, type StepTextProps } from './step-frame';

/** What happened, beside what the reader said; no reason yet. */
export function RunText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  const shown = shownImage(round, state);
  return (
    <StepFrame
      asks={
        <>
          <p className="mb-2 text-ink2">Try what else changes it. Each one is built and drawn.</p>
          <Trials round={round} trial={state.trial} onTry={(trial) => act({ kind: 'try', trial })} />
          <Actions
            keys={
              <>
                <Key>Enter</Key> go on <Key>←</Key> back
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
            <Button
              look="text"
              className="desk:h-8.5"
              onClick={() => act({ kind: 'question', round: state.round })}
            >
              Guess again
            </Button>
          </Actions>
        </>
      }
    >
      <Verdict {...verdictOf(round, state)} detail={round.detail} />
      <BuildOutput command="docker build -t app ." lines={printBuild(shown.image)} />
      <DockerfileBox text={shown.dockerfile} steps={shown.image.steps} isHot={isHot} />
    </StepFrame>
  );
}

function Verdict({ text, isRight, detail }: { text: string; isRight: boolean; detail: readonly string[] }) {
  return (
    <div className={`space-y-1.5 border-l-[3px] pl-3.5 ${isRight ? 'border-ink' : 'border-cost'}`}>
      <p role="status" className={`font-[650] text-prose ${isRight ? '' : 'text-cost'}`}>
        <Prose>{text}</Prose>
      </p>
      <Paragraphs texts={detail} />
    </div>
  );
}

export function Trials({
  round: { counterTrials },
  trial,
  onTry,
}: {
  round: ReturnType<typeof roundOf>;
  trial: string | null;
  onTry: (trial: string) => void;
}) {
  return (
    <div className="flex flex-wrap gap-2">
      {counterTrials.map(({ id, label }) => (
        <Button
          key={id}
          aria-pressed={id === trial}
          className="aria-pressed:border-ink aria-pressed:bg-hl"
          onClick={() => onTry(id)}
        >
          {label}
        </Button>
      ))}
    </div>
  );
}
