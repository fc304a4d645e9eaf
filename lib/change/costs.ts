import { appType } from '@/lib/app-types/app-types';
import { criticalSeconds, hasUnknownSeconds } from '@/lib/cache/critical-path';
import { buildAll } from '@/lib/cache/simulate';
import type { Plan } from '@/lib/plan/plan';
import { answerChanges, type Before, type ChangeAnswer, type Price } from './answer-changes';
import type { Change } from './change';
import type { Habits } from './habits';

/** Null: such a build stops. `noCache`: every build on a machine that has built nothing. */
export type Cost = { ours: Price | null; naive: Price | null; noCache: Price | null };

export type Costs = { change: Cost; day: Cost; month: Cost };

/** What the change on screen costs once, and what this recipe costs whoever works on it. */
export function countCosts(before: Before, answer: ChangeAnswer, habits: Habits): Costs {
  const edit = costOf(answerChanges(before, [editOf(before)]));
  const bump = bumpOf(before);
  const bumped = bump === null ? nothing : costOf(answerChanges(before, [bump]));
  const inCi = habits.hasRegistryCache ? 'registry' : 'new';
  const run = answerChanges(before, [editOf(before), { kind: 'builder', state: inCi }]);
  return {
    change: costOf(answer),
    day: add(times(edit, habits.edits), times(bumped, habits.bumps)),
    month: times(costOf(run), habits.runs),
  };
}

function editOf({ state }: Before): Change {
  return { kind: 'edit', path: `src/${appType(state.ground.recipe.app).entry}` };
}

/** Null: the recipe has no library of its own. */
function bumpOf({ state }: Before): Change | null {
  const [library] = state.ground.recipe.libraries;
  return library === undefined ? null : { kind: 'bump', library: library.name };
}

const nothing: Cost = {
  ours: { seconds: 0, isAtLeast: false },
  naive: { seconds: 0, isAtLeast: false },
  noCache: { seconds: 0, isAtLeast: false },
};

function costOf({ stop, whatIf }: ChangeAnswer): Cost {
  if (stop !== null) return { ours: null, naive: null, noCache: null };
  const { plan, naive } = whatIf;
  return { ours: priceOf(whatIf), naive: priceOf(naive), noCache: priceOf({ plan, fates: buildAll(plan) }) };
}

function priceOf({ plan, fates }: { plan: Plan; fates: ReturnType<typeof buildAll> }): Price {
  return { seconds: criticalSeconds(plan, fates), isAtLeast: hasUnknownSeconds(plan, fates) };
}

function times(cost: Cost, count: number): Cost {
  const scale = (price: Price | null) => price && { ...price, seconds: price.seconds * count };
  return { ours: scale(cost.ours), naive: scale(cost.naive), noCache: scale(cost.noCache) };
}

function add(a: Cost, b: Cost): Cost {
  return { ours: sum(a.ours, b.ours), naive: sum(a.naive, b.naive), noCache: sum(a.noCache, b.noCache) };
}

function sum(a: Price | null, b: Price | null): Price | null {
  if (a === null || b === null) return null;
  return { seconds: a.seconds + b.seconds, isAtLeast: a.isAtLeast || b.isAtLeast };
}
