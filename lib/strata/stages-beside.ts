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
    const states = steps.flatMap(({ id, layer }) => (layer === 'config' ? [] : [fates[id]?.state]));
    return {
      name: name ?? `stage ${index}`,
      stepIds: ids,
      bytes: sum(steps.map((step) => step.bytes)),
      seconds: sum(
        steps.map(({ id, seconds }) => ({ ...seconds, value: fates[id]?.seconds ?? seconds.value })),
      ),
      state: stateOf(states),
    };
  });
}

/** At least, where a part of it is not known. */
function sum(figures: readonly Sum[]): Sum {
  const value = figures.reduce((total, each) => total + each.value, 0);
  return { value, source: figures.some(({ source }) => source === 'unknown') ? 'unknown' : 'estimated' };
}

/** What is built in any part is built, and so is what nobody asked about. */
function stateOf(states: readonly (Fate['state'] | undefined)[]): Fate['state'] {
  if (states.includes('rebuilt')) return 'rebuilt';
  if (states.every((state) => state === 'reused')) return 'reused';
  return states.includes('pulled') ? 'pulled' : 'built';
}
