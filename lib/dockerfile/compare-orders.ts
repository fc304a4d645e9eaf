import type { Plan } from '@/lib/plan/plan';
import { type DockerfileLine, printDockerfile } from './print';

/** A line of one of two Dockerfiles; `moved`: the other one has it elsewhere. */
export type ComparedLine = { number: number; text: string; moved: boolean };

/** Two Dockerfiles of the same instructions in another order, without their comments. */
export function compareOrders(ours: Plan, naive: Plan): { ours: ComparedLine[]; naive: ComparedLine[] } {
  return { ours: compareLines(ours), naive: compareLines(naive) };
}

function compareLines(plan: Plan): ComparedLine[] {
  const code = new Set(
    plan.stages.flatMap(({ steps }) => steps.flatMap(({ id, role }) => (role === 'code' ? [id] : []))),
  );
  const lines = printDockerfile(plan).lines.filter(isShown);
  return lines.map(({ text, stepId }, index) => ({
    number: index + 1,
    text,
    moved: stepId !== null && code.has(stepId),
  }));
}

function isShown({ kind, text }: DockerfileLine): boolean {
  return kind === 'instruction' && text !== '';
}
