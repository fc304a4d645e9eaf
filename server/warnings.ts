import { orderProblems } from '@/lib/checks/order-problems';
import type { Problem } from '@/lib/recipe/problem';

const longestHeader = 1000;

/** A sentence: problems say of their subject what is wrong with it. */
export function printProblem({ subject, message }: Problem): string {
  return `${subject} ${message}`;
}

/** What the header tells: everything that is wrong with the link, and what is more than a note of the recipe. Little
 * fits, so notes come last, and what is said of many things is said of one before it is said of the others. */
export function chooseWarnings(
  fromLink: readonly Problem[],
  fromRecipe: readonly Problem[],
): readonly Problem[] {
  const isNote = ({ severity }: Problem) => severity === 'note';
  const told = orderProblems(
    fromLink,
    fromRecipe.filter((problem) => !isNote(problem)),
  );
  const ranked = [...told.filter((problem) => !isNote(problem)), ...told.filter(isNote)];
  const first = new Map(ranked.toReversed().map((problem) => [problem.message, problem]));
  const isFirst = (problem: Problem) => first.get(problem.message) === problem;
  return [...ranked.filter(isFirst), ...ranked.filter((problem) => !isFirst(problem))];
}

/** A JSON list in ASCII, so that no text of a link can end the header or break a client. */
export function printWarningsHeader(problems: readonly Problem[]): string {
  const sentences = problems.map((problem) => asciiJson(printProblem(problem)));
  const kept: string[] = [];
  let length = 2;
  for (const sentence of sentences) {
    length += sentence.length + 1;
    if (length > longestHeader) break;
    kept.push(sentence);
  }
  const left = sentences.length - kept.length;
  return `[${[...kept, ...(left === 0 ? [] : [`"and ${left} more"`])].join(',')}]`;
}

function asciiJson(text: string): string {
  const printCode = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, printCode);
}
