import type { Fates } from '@/lib/cache/simulate';
import type { Fate } from '@/lib/cache/what-if';
import { printDockerfile } from '@/lib/dockerfile/print';
import { normalizeReference } from '@/lib/graph/bare-graph';
import type { BuildGraph, Vertex } from '@/lib/graph/build-graph';
import { graphOfPlan } from '@/lib/graph/graph-of-plan';
import type { Plan, Step } from '@/lib/plan/plan';

/** `name` as the engine prints it; null: config makes no step of a build. */
export type ListedStep = {
  id: string;
  name: string | null;
  state: Exclude<Fate['state'], 'built'>;
  seconds: number;
  because: string;
};

/** Every step of every stage. For scripts a step of a first build is rebuilt like any other that runs. */
export function listSteps(plan: Plan, fates: Fates): ListedStep[] {
  const graph = graphOfPlan(plan, printDockerfile(plan));
  return plan.stages.flatMap(({ steps }) =>
    steps.map((step) => {
      const { state, seconds, because } = fates[step.id] ?? { state: 'rebuilt', seconds: 0, because: '' };
      const name = nameOf(step, graph);
      return { id: step.id, name, state: state === 'built' ? 'rebuilt' : state, seconds, because };
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
