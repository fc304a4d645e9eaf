import type { Fate } from '@/lib/cache/what-if';
import type { Build } from './build-strata';

/** A stage that the final one takes something from: built, never shipped. */
export type StageBeside = {
  name: string;
  stepIds: readonly string[];
  bytes: number;
  seconds: number;
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
      bytes: steps.reduce((total, step) => total + step.bytes.value, 0),
      seconds: steps.reduce((total, { id, seconds }) => total + (fates[id]?.seconds ?? seconds.value), 0),
      state: stateOf(rebuilt, reused),
    };
  });
}

function stateOf(rebuilt: boolean, reused: boolean): Fate['state'] {
  if (rebuilt) return 'rebuilt';
  return reused ? 'reused' : 'built';
}
