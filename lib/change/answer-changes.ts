import { buildWhatIf } from '@/lib/cache/build-what-if';
import type { Builder } from '@/lib/cache/builder';
import { criticalSeconds, hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { PlanFiles } from '@/lib/cache/plan-rules';
import { builtOnce, type Fates } from '@/lib/cache/simulate';
import type { Stop, WhatIf } from '@/lib/cache/what-if';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { LineSpeed } from '@/lib/plan/line-speed';
import { lockFile } from '@/lib/recipe/library-files';
import type { Recipe } from '@/lib/recipe/recipe';
import { applyChanges, buildOf, findMissing, type State, stateOf } from './apply-changes';
import type { Change } from './change';
import { fatesAfter } from './fates-after';
import { nameChange } from './name-change';

/** A recipe as it is, and builders that have built it once: what any number of changes are asked of. */
export type Before = {
  state: State;
  catalogue: Catalogue;
  builders: Readonly<Record<'plan' | 'naive', Builder<PlanFiles>>>;
};

export type ChangeAnswer = {
  changes: readonly Change[];
  /** A sentence for each change that could not be made; the others are answered. */
  complaints: readonly string[];
  stop: Stop | null;
  whatIf: WhatIf;
};

/** `isAtLeast`: a part of it is not known. */
export type Price = { seconds: number; isAtLeast: boolean };

export function standBefore(recipe: Recipe, catalogue: Catalogue, lineSpeed?: LineSpeed): Before {
  const state = stateOf(recipe, catalogue, lineSpeed);
  const builderOf = (order: 'plan' | 'naive') => builtOnce(buildOf(state, order));
  return { state, catalogue, builders: { plan: builderOf('plan'), naive: builderOf('naive') } };
}

/** What a build after these changes reuses, by a builder that has built the recipe as it is. */
export function answerChanges(
  { state, catalogue, builders }: Before,
  changes: readonly Change[],
): ChangeAnswer {
  const after = applyChanges(state, changes, catalogue);
  const stop = findStop(after);
  const fates = (order: 'plan' | 'naive') => {
    const found = fatesAfter(state, after, order, builders[order]);
    return stop === null ? found : withoutSeconds(found);
  };
  const made = changes.filter((change) => !after.refused.has(change));
  const label = made.length === 0 ? 'change nothing' : made.map(nameChange).join(', ');
  const whatIf = buildWhatIf(
    { id: 'any', label, shortLabel: label, changedFiles: changedFiles(made), stopsAt: stop?.at ?? null },
    after.ground,
    { plan: fates('plan'), naive: fates('naive') },
  );
  return { changes, complaints: after.complaints, stop, whatIf };
}

/** Of a build that stops nobody knows what its steps would take. */
function withoutSeconds(fates: Fates): Fates {
  return Object.fromEntries(Object.entries(fates).map(([id, fate]) => [id, { ...fate, seconds: 0 }]));
}

/** What these changes cost in the composed order; null: the build stops. */
export function priceChanges(
  { state, catalogue, builders }: Before,
  changes: readonly Change[],
): Price | null {
  const after = applyChanges(state, changes, catalogue);
  if (findStop(after) !== null) return null;
  const { plan } = after.ground;
  const fates = fatesAfter(state, after, 'plan', builders.plan);
  return { seconds: criticalSeconds(plan, fates), isAtLeast: hasUnknownSeconds(plan, fates) };
}

function findStop(after: State): Stop | null {
  const { stopsAt } = after.ground.facts;
  if (stopsAt !== null)
    return { at: stopsAt, stepId: null, sentence: `${stopsAt} has no wheel for this base image.` };
  const missing = findMissing(after);
  if (missing === null) return null;
  const { path, stepId } = missing;
  return { at: path, stepId, sentence: `The Dockerfile reads ${path}, and nothing lies there.` };
}

function changedFiles(changes: readonly Change[]): string[] {
  return [...new Set(changes.flatMap(filesOf))];
}

function filesOf(change: Change): string[] {
  switch (change.kind) {
    case 'rename':
      return [change.path, change.to];
    case 'install':
    case 'uninstall':
    case 'bump':
      return ['requirements.in', lockFile];
    case 'builder':
    case 'base':
    case 'platform':
    case 'touch':
      return [];
    case 'edit':
    case 'add':
    case 'delete':
    case 'chmod':
      return [change.path];
    default:
      return ['Dockerfile'];
  }
}
