import { criticalSteps } from '@/lib/cache/critical-path';
import type { Fate } from '@/lib/cache/what-if';
import type { LayerKind } from '@/lib/plan/layer-kind';
import type { Step } from '@/lib/plan/plan';
import { type Build, kindOf } from '@/lib/strata/build-strata';

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

/** What is reused is drawn hollow, as long as building it again would take. */
function timedSteps({ plan, fates }: Build) {
  const drawn = Object.fromEntries(
    plan.stages.flatMap(({ steps }) => steps.map((step) => [step.id, drawnFate(step, fates[step.id])])),
  );
  // What this build waits for; where two stages wait alike, the one that reuses more.
  const awaited = Object.fromEntries(
    Object.entries(drawn).map(([id, fate]) => [
      id,
      { ...fate, seconds: realSeconds(fate) + fate.seconds / 1e6 },
    ]),
  );
  return criticalSteps(plan, awaited).flatMap((step) => {
    const fate = drawn[step.id];
    return fate === undefined || fate.seconds === 0
      ? []
      : [{ step, state: fate.state, seconds: fate.seconds }];
  });
}

function realSeconds({ state, seconds }: Fate): number {
  return state === 'reused' ? 0 : seconds;
}

function drawnFate({ seconds }: Step, fate: Fate | undefined): Fate {
  if (fate === undefined) return { state: 'built', seconds: seconds.value, because: '' };
  return fate.state === 'reused' ? { ...fate, seconds: fate.saves ?? seconds.value } : fate;
}
