import type { Problem } from '@/lib/recipe/problem';

const longestHeader = 1000;

/** A sentence: problems say of their subject what is wrong with it. */
export function printProblem({ subject, message }: Problem): string {
  return `${subject} ${message}`;
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
