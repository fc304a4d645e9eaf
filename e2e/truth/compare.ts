import type { Result } from './ask-engine';
import type { StepState } from './read-steps';
import type { TruthCase } from './truth-case';

export type SimulatedStep = { name: string; state: 'reused' | 'rebuilt' | 'not needed'; because: unknown };

export type Simulated = { builds: readonly { steps: readonly SimulatedStep[] }[] };

/** `build` counts from 1. Several states: a build has several steps of that name. */
export type Disagreement = {
  build: number;
  step: string;
  engine: readonly StepState[];
  simulated: readonly SimulatedStep[];
};

/** Whether one that takes more steps to be built again than are, is right all the same. */
export type Strictness = 'exact' | 'may rebuild more';

/** By name, and where several steps share a name, whatever their order. */
export function compareCase(
  engine: Result,
  simulated: Simulated,
  strictness: Strictness = 'exact',
): Disagreement[] {
  const count = Math.max(engine.builds.length, simulated.builds.length);
  return Array.from({ length: count }, (_, index) =>
    pairSteps(index + 1, engine.builds[index]?.steps ?? [], simulated.builds[index]?.steps ?? []),
  )
    .flat()
    .filter((found) => !agree(found, strictness));
}

function pairSteps(
  build: number,
  engineSteps: Result['builds'][number]['steps'],
  simulatedSteps: readonly SimulatedStep[],
): Disagreement[] {
  const names = new Set([...engineSteps, ...simulatedSteps].map(({ name }) => name));
  return [...names].map((step) => ({
    build,
    step,
    engine: engineSteps.filter(({ name }) => name === step).map(({ state }) => state),
    simulated: simulatedSteps.filter(({ name }) => name === step),
  }));
}

/** Of a step that is not needed the engine says nothing; of one it did not reach, the engine knows nothing. */
function agree({ engine, simulated }: Disagreement, strictness: Strictness): boolean {
  const claimed = simulated.filter(({ state }) => state !== 'not needed');
  const notReached = engine.filter((state) => state === 'not reached').length;
  if (claimed.length < engine.length - notReached || claimed.length > engine.length) return false;
  const excess = (state: 'reused' | 'rebuilt') =>
    claimed.filter((step) => step.state === state).length - engine.filter((other) => other === state).length;
  if (excess('reused') > notReached) return false;
  if (strictness === 'may rebuild more') return true;
  return excess('rebuilt') <= notReached && excess('reused') >= 0 && excess('rebuilt') >= 0;
}

export function printDisagreement({ name, rule, builds }: TruthCase, found: Disagreement): string {
  const { build, step, engine, simulated } = found;
  const claims = simulated.map(({ state, because }) => `${state}, because ${JSON.stringify(because)}`);
  return [
    `${name}: ${rule}`,
    `  build ${build}, ${step}`,
    `  engine:    ${engine.join(' · ') || 'does not mention it'}`,
    `  simulator: ${claims.join(' · ') || 'does not mention it'}`,
    ...(build > 1 ? [`--- build ${build - 1}`, builds[build - 2]?.dockerfile ?? ''] : []),
    `--- build ${build}`,
    builds[build - 1]?.dockerfile ?? '',
  ].join('\n');
}
