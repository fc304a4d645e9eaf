import { criticalSeconds, hasUnknownSeconds } from '@/lib/cache/critical-path';
import { buildAll, type Fates, simulateCache } from '@/lib/cache/simulate';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { printDockerfile } from '@/lib/dockerfile/print';
import { normalizeReference } from '@/lib/graph/bare-graph';
import type { BuildGraph, Vertex } from '@/lib/graph/build-graph';
import { graphOfPlan } from '@/lib/graph/graph-of-plan';
import type { Plan, Step } from '@/lib/plan/plan';
import type { Recipe } from '@/lib/recipe/recipe';
import { applyChanges, buildOf, missingPaths, type State, stateOf } from './apply-changes';
import type { Change } from './change';

export type ChangeAnswer = {
  changes: readonly Change[];
  /** A sentence for each change that could not be made; the others are answered. */
  complaints: readonly string[];
  /** Why the build stops, in a sentence; null: it runs to its end. Then nobody knows of steps. */
  stops: string | null;
  plan: OrderAnswer | null;
  naive: OrderAnswer | null;
};

export type OrderAnswer = {
  seconds: number;
  isAtLeast: boolean;
  steps: readonly AnsweredStep[];
};

/** `name` as the engine prints it; null: config makes no step of a build. */
export type AnsweredStep = {
  id: string;
  name: string | null;
  state: 'reused' | 'rebuilt';
  seconds: number;
  because: string;
};

/** What a build after these changes reuses, by a builder that has built the recipe as it is. */
export function answerChanges(
  recipe: Recipe,
  changes: readonly Change[],
  catalogue: Catalogue,
): ChangeAnswer {
  const before = stateOf(recipe, catalogue);
  const after = applyChanges(before, changes, catalogue);
  const { complaints } = after;
  const stops = whyItStops(after);
  const answer = (order: 'plan' | 'naive') => (stops === null ? answerOrder(before, after, order) : null);
  return { changes, complaints, stops, plan: answer('plan'), naive: answer('naive') };
}

function whyItStops(after: State): string | null {
  const { stopsAt } = after.ground.facts;
  if (stopsAt !== null) return `The build stops at ${stopsAt}: it has no wheel for this base.`;
  const [missing] = missingPaths(after);
  return missing === undefined
    ? null
    : `The build stops: the Dockerfile reads ${missing}, and nothing lies there.`;
}

function answerOrder(before: State, after: State, order: 'plan' | 'naive'): OrderAnswer {
  const plan = after.ground[order];
  const fates = after.isNewMachine
    ? buildAll(plan)
    : simulateCache(buildOf(before, order), buildOf(after, order));
  return {
    seconds: criticalSeconds(plan, fates),
    isAtLeast: hasUnknownSeconds(plan, fates),
    steps: stepsOf(plan, fates),
  };
}

function stepsOf(plan: Plan, fates: Fates): AnsweredStep[] {
  const graph = graphOfPlan(plan, printDockerfile(plan));
  return plan.stages.flatMap(({ steps }) =>
    steps.map((step) => {
      const { state, seconds, because } = fates[step.id] ?? { state: 'rebuilt', seconds: 0, because: '' };
      const name = nameOf(step, graph);
      return { id: step.id, name, state: state === 'reused' ? 'reused' : 'rebuilt', seconds, because };
    }),
  );
}

/** Stages that start from one image share its vertex. */
function nameOf({ id, instruction }: Step, { vertices }: BuildGraph): string | null {
  const image = instruction.keyword === 'FROM' ? normalizeReference(instruction.image) : null;
  const isOf = ({ id: other, operation }: Vertex) =>
    other === id || (operation.kind === 'image' && operation.reference === image);
  return vertices.find(isOf)?.name ?? null;
}
