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

/** By name, and where several steps share a name, whatever their order. */
export function compareCase(engine: Result, simulated: Simulated): Disagreement[] {
  const count = Math.max(engine.builds.length, simulated.builds.length);
  return Array.from({ length: count }, (_, index) =>
    compareBuild(index + 1, engine.builds[index]?.steps ?? [], simulated.builds[index]?.steps ?? []),
  ).flat();
}

function compareBuild(
  build: number,
  engineSteps: Result['builds'][number]['steps'],
  simulatedSteps: readonly SimulatedStep[],
): Disagreement[] {
  const names = new Set([...engineSteps, ...simulatedSteps].map(({ name }) => name));
  return [...names]
    .map((step) => ({
      build,
      step,
      engine: engineSteps.filter(({ name }) => name === step).map(({ state }) => state),
      simulated: simulatedSteps.filter(({ name }) => name === step),
    }))
    .filter((found) => !agree(found));
}

/** Of a step that is not needed the engine says nothing; of one it did not reach, the engine knows nothing. */
function agree({ engine, simulated }: Disagreement): boolean {
  const needed = simulated.filter(({ state }) => state !== 'not needed');
  const reached = engine.filter((state) => state !== 'not reached');
  if (needed.length < reached.length || needed.length > engine.length) return false;
  return (['reused', 'rebuilt'] as const).every((state) => {
    const spare = engine.length - reached.length;
    const claimed = needed.filter((step) => step.state === state).length;
    const seen = reached.filter((other) => other === state).length;
    return claimed >= seen && claimed <= seen + spare;
  });
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
