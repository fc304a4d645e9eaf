import { isHot, roundOf, shownImage, verdictOf } from '@/lib/lessons/view-lab';
import { viewOutput } from '@/lib/lessons/view-output';
import { RunAsks } from './asks';
import { BuildOutput } from './build-output';
import { DockerfileBox } from './dockerfile-box';
import { StepFrame, type StepTextProps } from './step-frame';
import { Verdict } from './verdict';

/** What happened, beside what the reader said; no reason yet. */
export function RunText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  const shown = shownImage(round, state);
  const hint = 'Try what else changes it. Each one is built and drawn.';
  return (
    <StepFrame asks={<RunAsks round={round} hint={hint} state={state} act={act} />}>
      <Verdict {...verdictOf(round, state)} detail={round.detail} />
      <BuildOutput {...viewOutput(round.ask, shown.image)} />
      <DockerfileBox text={shown.dockerfile} steps={shown.image.steps} isHot={isHot} />
    </StepFrame>
  );
}
