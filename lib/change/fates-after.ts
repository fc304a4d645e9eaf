import type { Builder } from '@/lib/cache/builder';
import type { PlanFiles } from '@/lib/cache/plan-rules';
import { buildAll, builtOnce, type Fates, simulateCache } from '@/lib/cache/simulate';
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
  if (after.isNewMachine) return buildAll(after.ground[order]);
  const built = buildOf(before, order);
  return simulateCache(built, buildOf(after, order), builder ?? builtOnce(built));
}
