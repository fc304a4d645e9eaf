import type { Builder } from '@/lib/cache/builder';
import type { PlanFiles } from '@/lib/cache/plan-rules';
import { pullFound } from '@/lib/cache/pull-found';
import {
  buildAll,
  builtOnce,
  exportedOnce,
  type Fates,
  rebuildAll,
  simulateCache,
} from '@/lib/cache/simulate';
import type { Fate } from '@/lib/cache/what-if';
import { pullSeconds } from '@/lib/plan/cost';
import type { LineSpeed } from '@/lib/plan/line-speed';
import type { Plan, Step } from '@/lib/plan/plan';
import { buildOf, type State } from './apply-changes';

/**
 * What a build of `after` does on a builder that has built `before` once. `builder` is that builder, for a caller who
 * asks it more than once.
 */
export function fatesAfter(
  before: State,
  after: State,
  order: 'plan' | 'naive',
  builder?: Builder<PlanFiles>,
): Fates {
  const plan = after.ground[order];
  if (after.machine === 'new') return buildAll(plan);
  if (after.platform !== before.platform)
    return rebuildAll(plan, `another platform: linux/${after.platform}`);
  const built = buildOf(before, order);
  const known = builder ?? builtOnce(built);
  if (after.machine === 'same') return simulateCache(built, buildOf(after, order), known);
  // A machine that has never built anything has no cache mounts either.
  const build = { ...buildOf(after, order), hasEmptyMounts: true };
  const held = simulateCache(built, build, exportedOnce(built, after.machine === 'registry' ? 'max' : 'min'));
  const found = onNewMachine(plan, held, simulateCache(built, build, known));
  return pullFound(plan, found, (step) => pulledSeconds(step, after.ground.facts.lineSpeed));
}

/** `all`: what would be found if the registry's cache held every result, so that what it lacks is told from what changed. */
function onNewMachine({ stages }: Plan, held: Fates, all: Fates): Fates {
  const fateOf = (step: Step): Fate | undefined => {
    const { id, role } = step;
    const fate = held[id];
    if (fate?.state !== 'rebuilt') return fate;
    const because = all[id]?.state === 'rebuilt' ? all[id].because : 'the registry’s cache does not hold it';
    // Layers that the image before has too are not here.
    return role === 'base'
      ? { state: 'rebuilt', seconds: step.seconds.value, because }
      : { ...fate, because };
  };
  return Object.fromEntries(
    stages.flatMap(({ steps }) =>
      steps.flatMap((step) => {
        const fate = fateOf(step);
        return fate === undefined ? [] : [[step.id, fate]];
      }),
    ),
  );
}

/** Of layers that are no base image's nobody knows what they are compressed: it takes no longer than this. */
function pulledSeconds({ id, role, seconds, bytes }: Step, lineSpeed: LineSpeed): number {
  if (role === 'base') return seconds.value;
  const layer = { name: id, stored: bytes.value, compressed: bytes.value, estimated: true };
  return pullSeconds(layer, lineSpeed);
}
