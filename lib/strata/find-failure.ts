import type { Problem, ProblemKind } from '@/lib/recipe/problem';

/** The problem that stops a layer from being built, and what else it is true of. */
export type Failure = { problem: Problem; others: readonly string[] };

/** Only these stop the install; problems of other kinds have no layer to be shown on. */
const stopping: readonly ProblemKind[] = ['no-wheel', 'no-installer'];

export function findFailure(problems: readonly Problem[]): Failure | null {
  const [problem, ...rest] = problems.filter(
    ({ kind, severity }) => severity === 'error' && stopping.includes(kind),
  );
  return problem === undefined ? null : { problem, others: rest.map(({ subject }) => subject) };
}
