import { type LabId, labIds } from './lab';
import { type LabState, reasonIsFound, type StateLab } from './lab-state';

/** What a reader has answered, by lab. It stays in the browser. */
export type Progress = Readonly<Partial<Record<LabId, LabProgress>>>;
export type LabProgress = {
  /** By question; null: still open. */
  answers: readonly (RoundAnswer | null)[];
  /** The task is solved. */
  isSolved: boolean;
};

/** The first answer counts: what one says after the outcome is no prediction. */
export type RoundAnswer = {
  said: number | 'unsure';
  isRight: boolean;
  /** Reasons picked until the right one; 0: none yet. */
  tries: number;
  isDone: boolean;
};

export type Square = 'open' | 'half' | 'full';

const untouched: LabProgress = { answers: [null, null, null], isSolved: false };

export function progressOf(progress: Progress, id: LabId): LabProgress {
  return progress[id] ?? untouched;
}

/** What a state adds to the progress; the same object where it adds nothing. */
export function recordState(
  progress: Progress,
  lab: StateLab & { id: LabId },
  state: LabState,
  isSolved: boolean,
): Progress {
  const before = progressOf(progress, lab.id);
  const answers = before.answers.map((answer, index) =>
    index === state.round ? recordAnswer(answer, lab, state) : answer,
  );
  const isSame = answers.every((answer, index) => answer === before.answers[index]);
  if (isSame && (before.isSolved || !isSolved)) return progress;
  return { ...progress, [lab.id]: { answers, isSolved: before.isSolved || isSolved } };
}

function recordAnswer(answer: RoundAnswer | null, { rounds }: StateLab, state: LabState): RoundAnswer | null {
  const { step, said, round, reasons } = state;
  if (step === 'predict' || said === null || answer?.isDone) return answer;
  const isRight = said !== 'unsure' && rounds[round]?.answers[said]?.isRight === true;
  const first = answer ?? { said, isRight, tries: 0, isDone: false };
  const isDone = reasonIsFound(state, rounds);
  if (answer !== null && reasons.length <= answer.tries && !isDone) return answer;
  return { ...first, tries: Math.max(first.tries, reasons.length), isDone };
}

export function squareOf(answer: RoundAnswer | null): Square {
  if (answer === null) return 'open';
  return answer.isRight && answer.tries <= 1 ? 'full' : 'half';
}

export function isLabDone({ answers, isSolved }: LabProgress): boolean {
  return isSolved && answers.every((answer) => answer?.isDone);
}

export function printProgress(progress: Progress): string {
  return JSON.stringify({ version: 1, labs: progress });
}

/** Whatever cannot be read counts as not answered. */
export function readProgress(text: string | null): Progress {
  const labs = parse(text);
  return Object.fromEntries(
    labIds.flatMap((id) => {
      const read = readLab(labs[id]);
      return read === null ? [] : [[id, read]];
    }),
  );
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const read = JSON.parse(text ?? '{}') as { version?: unknown; labs?: unknown } | null;
    return read?.version === 1 && isObject(read.labs) ? read.labs : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readLab(value: unknown): LabProgress | null {
  if (!isObject(value) || !Array.isArray(value.answers)) return null;
  const answers = [0, 1, 2].map((index) => readAnswer((value.answers as unknown[])[index]));
  return { answers, isSolved: value.isSolved === true };
}

function readAnswer(value: unknown): RoundAnswer | null {
  if (!isObject(value)) return null;
  const { said, isRight, tries, isDone } = value;
  if (said !== 'unsure' && !Number.isInteger(said)) return null;
  return {
    said: said as RoundAnswer['said'],
    isRight: isRight === true,
    tries: Number.isInteger(tries) ? (tries as number) : 0,
    isDone: isDone === true,
  };
}
