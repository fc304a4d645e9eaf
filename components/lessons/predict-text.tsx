import { roundOf } from '@/lib/lessons/view-lab';
import { PredictAsks } from './asks';
import { DockerfileBox } from './dockerfile-box';
import { Paragraphs } from './prose';
import { StepFrame, type StepTextProps } from './step-frame';

/** The situation, and one question. */
export function PredictText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  return (
    <StepFrame asks={<PredictAsks round={round} state={state} act={act} />}>
      <Paragraphs texts={round.situation} />
      <DockerfileBox text={round.bench.dockerfile} steps={round.before.steps} isHot={() => false} />
      <Paragraphs texts={[round.event]} />
    </StepFrame>
  );
}
