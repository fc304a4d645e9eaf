import type { Instruction } from '@/lib/plan/instruction';
import type { Plan, Step } from '@/lib/plan/plan';
import { printInstruction } from '@/lib/plan/print-instruction';
import type { Vertex } from './rawjson';

/** Steps of the plan that the builder really executed, in the order of the file. */
export function executedSteps(plan: Plan, vertices: readonly Vertex[]): string[] {
  const executed = vertices.filter(({ state }) => state === 'executed');
  const ids = new Set(executed.map((vertex) => stepOf(plan, vertex)?.id));
  return vertexSteps(plan).flatMap(({ id }) => (ids.has(id) ? [id] : []));
}

/** Steps that are told of reliably: whether a FROM was pulled, unpacked or only found is not. */
export function vertexSteps({ stages }: Plan): Step[] {
  const keywords = new Set(['RUN', 'COPY', 'WORKDIR']);
  return stages.flatMap(({ steps }) => steps.filter(({ instruction }) => keywords.has(instruction.keyword)));
}

/**
 * "[build 2/4] RUN ..." is a step of stage build, found by its text: whether FROM takes part in the numbers
 * depends on how the image was given. The last stage has no name, so BuildKit gives it one or none.
 */
export function stepOf(plan: Plan, { name }: Vertex): Step | undefined {
  const [, stageName, text] = /^\[(?:(\S+) +)?\d+\/\d+\] (.*)$/s.exec(name) ?? [];
  const stage =
    plan.stages.find((each) => each.name !== null && each.name === stageName) ?? plan.stages.at(-1);
  return stage?.steps.find(({ instruction }) => nameOf(instruction) === text);
}

/** Continued lines are joined as they stand, without the backslashes. */
function nameOf(instruction: Instruction): string {
  return printInstruction(instruction)
    .map((line) => line.replace(/\\$/, ''))
    .join('');
}
