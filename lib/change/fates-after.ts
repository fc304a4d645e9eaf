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
import { pullLayerSeconds } from '@/lib/plan/cost';
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
  return onNewMachine(before, after, order, known);
}

function onNewMachine(
  before: State,
  after: State,
  order: 'plan' | 'naive',
  builder: Builder<PlanFiles>,
): Fates {
  const built = buildOf(before, order);
  const build = buildOf(after, order);
  // It has no layers of an image and no cache mounts: of what was built it knows the registry's cache alone.
  const elsewhere = { ...built, facts: { ...built.facts, baseImage: null } };
  const exported = exportedOnce(built, after.machine === 'registry' ? 'max' : 'min');
  // What would be found if every result was exported, so that what is missing is told from what changed.
  const all = simulateCache(elsewhere, build, builder);
  const held = Object.entries(simulateCache(elsewhere, build, exported));
  const fates = Object.fromEntries(held.map(([id, fate]) => [id, explain(fate, all[id])]));
  const { lineSpeed } = after.ground.facts;
  return pullFound(build.plan, fates, (step) =>
    step.role === 'base' ? step.seconds.value : pullLayerSeconds(step, lineSpeed),
  );
}

function explain(fate: Fate, withAll: Fate | undefined): Fate {
  if (fate.state !== 'rebuilt') return fate;
  const isChanged = withAll?.state === 'rebuilt';
  return { ...fate, because: isChanged ? withAll.because : 'the registry’s cache does not hold it' };
}
