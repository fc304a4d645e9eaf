import { reasonIsFound } from '@/lib/lessons/lab-state';
import { isHot, roundOf, shownImage } from '@/lib/lessons/view-lab';
import { WhyAsks } from './asks';
import { DockerfileBox } from './dockerfile-box';
import { Paragraphs } from './prose';
import { StepFrame, type StepTextProps } from './step-frame';

/** What is compared, and the reasons to pick from. */
export function WhyText({ lab, state, act }: StepTextProps) {
  const round = roundOf(lab, state);
  const { why } = round;
  const shown = shownImage(round, state);
  const isFound = reasonIsFound(state, lab.rounds);
  return (
    <StepFrame asks={<WhyAsks rounds={lab.rounds} why={why} state={state} act={act} />}>
      <Paragraphs texts={isFound ? [why.told] : why.intro} />
      <DockerfileBox text={shown.dockerfile} steps={shown.image.steps} isHot={isHot} />
    </StepFrame>
  );
}
