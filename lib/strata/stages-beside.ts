import type { Fate } from '@/lib/cache/what-if';
import type { Figure } from '@/lib/plan/plan';
import type { Build } from './build-strata';

type Sum = Pick<Figure, 'value' | 'source'>;

/** A stage that the final one takes something from: built, never shipped. */
export type StageBeside = {
  name: string;
  stepIds: readonly string[];
  bytes: Sum;
  seconds: Sum;
  state: Fate['state'];
};

export function stagesBeside({ plan, fates }: Build): StageBeside[] {
  return plan.stages.slice(0, -1).map(({ name, steps }, index) => {
    const ids = steps.map(({ id }) => id);
    const rebuilt = ids.some((id) => fates[id]?.state === 'rebuilt');
    const reused = steps.every(({ id, layer }) => layer === 'config' || fates[id]?.state === 'reused');
    return {
      name: name ?? `stage ${index}`,
      stepIds: ids,
      bytes: sum(steps.map((step) => step.bytes)),
      seconds: sum(
        steps.map(({ id, seconds }) => ({ ...seconds, value: fates[id]?.seconds ?? seconds.value })),
      ),
      state: stateOf(rebuilt, reused),
    };
  });
}

/** At least, where a part of it is not known. */
function sum(figures: readonly Sum[]): Sum {
  const value = figures.reduce((total, each) => total + each.value, 0);
  return { value, source: figures.some(({ source }) => source === 'unknown') ? 'unknown' : 'estimated' };
}

function stateOf(rebuilt: boolean, reused: boolean): Fate['state'] {
  if (rebuilt) return 'rebuilt';
  return reused ? 'reused' : 'built';
}
