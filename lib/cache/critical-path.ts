import type { Plan, Stage, Step } from '@/lib/plan/plan';
import type { Fate } from './what-if';

type Fates = Readonly<Record<string, Fate>>;

/**
 * The steps that a build waits for, in order. Stages are built at the same time, so where one copies from
 * another only the slower of the two counts.
 */
export function criticalSteps(plan: Plan, fates: Fates): Step[] {
  const final = plan.stages.at(-1);
  return final ? pathOf(final, plan, fates) : [];
}

export function criticalSeconds(plan: Plan, fates: Fates): number {
  return sumSeconds(criticalSteps(plan, fates), fates);
}

/** True: the build takes what nobody has measured. */
export function hasUnknownSeconds(plan: Plan, fates: Fates): boolean {
  return unknownSteps(plan, fates).length > 0;
}

export function unknownSteps({ stages }: Plan, fates: Fates): Step[] {
  return stages.flatMap(({ steps }) =>
    steps.filter(({ id, seconds }) => seconds.source === 'unknown' && fates[id]?.state !== 'reused'),
  );
}

function pathOf(stage: Stage, plan: Plan, fates: Fates): Step[] {
  return stage.steps.reduce<Step[]>((path, step) => {
    const { instruction } = step;
    const from = instruction.keyword === 'COPY' ? instruction.from : null;
    const awaited = from === null ? undefined : plan.stages.find(({ name }) => name === from);
    const paths = [path, ...(awaited ? [pathOf(awaited, plan, fates)] : [])];
    const slowest = paths.reduce((a, b) => (sumSeconds(b, fates) > sumSeconds(a, fates) ? b : a));
    return [...slowest, step];
  }, []);
}

function sumSeconds(steps: readonly Step[], fates: Fates): number {
  return steps.reduce((total, { id }) => total + (fates[id]?.seconds ?? 0), 0);
}
