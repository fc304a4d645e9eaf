import type { Lab } from './lab';
import { type Progress, progressOf, type RoundAnswer, squareOf } from './progress';
import { plainProse } from './read-prose';

/** What a table of answers says of a lab. Its texts have their facts filled in. */
export type CsvLab = Pick<Lab, 'id' | 'number' | 'title'> & {
  rounds: readonly { question: string; answers: readonly { text: string }[] }[];
};

const heads = ['Lab', 'Question', 'First answer', 'Right at once', 'Tries'];

/** A row for each answered question, as RFC 4180 says. Without a time: a learner hands it in, and it tells no more. */
export function printProgressCsv(progress: Progress, labs: readonly CsvLab[]): string {
  return [heads, ...labs.flatMap((lab) => rowsOf(lab, progress))]
    .map((cells) => `${cells.map(printCell).join(',')}\r\n`)
    .join('');
}

function rowsOf(lab: CsvLab, progress: Progress): string[][] {
  const { answers } = progressOf(progress, lab.id);
  return lab.rounds.flatMap(({ question, answers: choices }, index) => {
    const answer = answers[index] ?? null;
    if (answer === null) return [];
    return [
      [
        `${lab.number} ${lab.title}`,
        `${index + 1} ${plainProse(question)}`,
        textOf(answer, choices),
        squareOf(answer) === 'full' ? 'yes' : 'no',
        String(answer.tries),
      ],
    ];
  });
}

function textOf({ said }: RoundAnswer, choices: readonly { text: string }[]): string {
  return said === 'unsure' ? 'I don’t know yet' : plainProse(choices[said]?.text ?? '');
}

/** A spreadsheet takes what begins with = + - @ for a formula, and computes it: an apostrophe makes it text.
 * https://owasp.org/www-community/attacks/CSV_Injection */
function printCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
