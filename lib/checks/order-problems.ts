import type { Problem } from '@/lib/recipe/problem';

export type ListedProblem = Problem & { id: string; isFromLink: boolean };

/** As they are listed: what stops the build first, then what the link said, each thing once. */
export function orderProblems(
  fromLink: readonly Problem[],
  fromRecipe: readonly Problem[],
): readonly ListedProblem[] {
  const all = [
    ...fromRecipe.filter(({ severity }) => severity === 'error').map(listAs(false)),
    ...fromLink.map(listAs(true)),
    ...fromRecipe.filter(({ severity }) => severity !== 'error').map(listAs(false)),
  ];
  return [...new Map(all.map((problem) => [problem.id, problem])).values()];
}

function listAs(isFromLink: boolean): (problem: Problem) => ListedProblem {
  return (problem) => ({
    ...problem,
    isFromLink,
    id: `${problem.kind} ${problem.subject} ${problem.message}`,
  });
}
