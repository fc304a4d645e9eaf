import type { Fate } from '@/lib/cache/what-if';
import type { LayerKind } from '@/lib/plan/plan';
import { type Build, kindOf } from './build-strata';

/** One build as a core sample that lies on a seconds axis: one part per step, in the order of the file. */
export type CorePart = {
  stepId: string;
  kind: LayerKind;
  state: Fate['state'];
  x: number;
  width: number;
  /** Too narrow for a hatch: drawn in the kind's colour alone. */
  thin: boolean;
};

const thinnestHatch = 5;
const narrowest = 1.5;
const ends = [
  10, 15, 20, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240, 300, 400, 500, 600, 900, 1200, 1800, 2400, 3600,
];

/** `end`: seconds at the right end of the axis, `width` pixels from its start. */
export function layOutCore(build: Build, end: number, width: number): CorePart[] {
  let x = 0;
  return timedSteps(build).map(({ step, state, seconds }) => {
    const share = (seconds / end) * width;
    const part = {
      stepId: step.id,
      kind: kindOf(step),
      state,
      x,
      width: Math.max(narrowest, share),
      thin: share < thinnestHatch,
    };
    x += share;
    return part;
  });
}

/** The nice number of seconds that holds every build; the axis is theirs together. */
export function coreEnd(builds: readonly Build[]): number {
  const longest = Math.max(0, ...builds.map(drawnSeconds));
  return ends.find((end) => longest <= end) ?? Math.ceil(longest / 3600) * 3600;
}

function drawnSeconds(build: Build): number {
  return timedSteps(build).reduce((total, { seconds }) => total + seconds, 0);
}

/** What is reused is drawn hollow, as long as it would have taken. */
function timedSteps({ plan, fates }: Build) {
  return plan.stages
    .flatMap(({ steps }) => steps)
    .map((step) => {
      const fate = fates[step.id];
      const seconds = fate === undefined || fate.state === 'reused' ? step.seconds.value : fate.seconds;
      return { step, state: fate?.state ?? ('built' as const), seconds };
    })
    .filter(({ seconds }) => seconds > 0);
}
