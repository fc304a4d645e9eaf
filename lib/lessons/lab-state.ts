/** What a state depends on: how many answers, reasons and trials a question has, and which reason is right. */
export type StateLab = { rounds: readonly StateRound[] };
export type StateRound = {
  answers: readonly { isRight: boolean }[];
  counterTrials: readonly { id: string }[];
  why: { reasons: readonly { isRight: boolean }[] };
};

export const labSteps = ['predict', 'run', 'why', 'build'] as const;
export type LabStep = (typeof labSteps)[number];

/** Where a reader is in a lab: all of it stands in the link. */
export type LabState = {
  /** From 0; in the last step the last one. */
  round: number;
  step: LabStep;
  /** Index of the answer; unsure: "I don’t know yet". */
  said: number | 'unsure' | null;
  /** The counter-trial that is drawn. */
  trial: string | null;
  /** Indices of the reasons that were picked, in order. */
  reasons: readonly number[];
  /** What the reader has made; null: nothing yet. */
  made: Made | null;
};

/** By the names of the link; what is missing is as it was. `do`: what was done to containers. */
export type Made = Readonly<Partial<Record<MadeField, string>>>;
const madeFields = ['dockerfile', 'dockerignore', 'do'] as const;
export type MadeField = (typeof madeFields)[number];

export type LabAction =
  | { kind: 'pick'; answer: number }
  /** "I don’t know yet": goes on without a mark. */
  | { kind: 'doubt' }
  | { kind: 'go'; step: LabStep }
  | { kind: 'try'; trial: string }
  | { kind: 'reason'; reason: number }
  /** The next question, or the task after the last one. */
  | { kind: 'next' }
  /** Back to the task, for those who have answered everything. */
  | { kind: 'task' }
  | { kind: 'question'; round: number }
  /** `isTyping`: one of many keystrokes, which are undone together. */
  | { kind: 'make'; made: Made | null; isTyping?: boolean };

export const labStart: LabState = {
  round: 0,
  step: 'predict',
  said: null,
  trial: null,
  reasons: [],
  made: null,
};

export function actInLab(state: LabState, action: LabAction, { rounds }: StateLab): LabState {
  switch (action.kind) {
    case 'pick':
      return { ...labStart, round: state.round, said: action.answer };
    case 'doubt':
      return { ...labStart, round: state.round, said: 'unsure', step: 'run' };
    case 'go':
      return canGo(state, action.step, rounds) ? { ...state, step: action.step } : state;
    case 'try':
      return { ...state, trial: state.trial === action.trial ? null : action.trial };
    case 'reason':
      return reasonIsFound(state, rounds) || state.reasons.includes(action.reason)
        ? state
        : { ...state, trial: null, reasons: [...state.reasons, action.reason] };
    case 'next':
      return state.round + 1 < rounds.length
        ? { ...labStart, round: state.round + 1 }
        : { ...state, step: 'build', trial: null, made: null };
    case 'task':
      return canGo(state, 'build', rounds)
        ? { ...state, step: 'build' }
        : { ...labStart, round: rounds.length - 1, step: 'build' };
    case 'question':
      return { ...labStart, round: action.round };
    case 'make':
      return { ...state, trial: null, made: action.made };
  }
}

/** Steps behind stay open; those ahead open one after the other. */
export function canGo(state: LabState, step: LabStep, rounds: readonly StateRound[]): boolean {
  if (step === 'predict' || step === state.step) return true;
  if (step === 'build') return state.round === rounds.length - 1 && reasonIsFound(state, rounds);
  return state.said !== null;
}

export function reasonIsFound({ round, reasons }: LabState, rounds: readonly StateRound[]): boolean {
  return reasons.some((reason) => rounds[round]?.why.reasons[reason]?.isRight);
}

export function printLabState({ round, step, said, trial, reasons, made }: LabState): string {
  const query = new URLSearchParams();
  if (round > 0) query.set('q', String(round + 1));
  if (step !== 'predict') query.set('step', step);
  if (said !== null) query.set('said', said === 'unsure' ? said : String(said + 1));
  if (reasons.length > 0) query.set('why', reasons.map((reason) => reason + 1).join('.'));
  if (trial !== null) query.set('try', trial);
  for (const field of madeFields) {
    const text = made?.[field];
    if (text !== undefined) query.set(field, text);
  }
  return query.toString();
}

/** `complaint`: what the link asks for and the lab has not. It then opens at its start. */
export type ReadLabState = { state: LabState; complaint: string | null };

export function readLabState(query: string, { rounds }: StateLab): ReadLabState {
  const given = new URLSearchParams(query);
  const refuse = (name: string) => ({
    state: labStart,
    complaint: `This lab has no state “${name}=${(given.get(name) ?? '').slice(0, 40)}”. It opens at its start.`,
  });
  const round = readNumber(given.get('q') ?? '1', rounds.length);
  const shown = rounds[round ?? 0];
  if (round === null || shown === undefined) return refuse('q');
  const step = labSteps.find((each) => each === (given.get('step') ?? 'predict'));
  if (step === undefined) return refuse('step');
  const said = readSaid(given.get('said'), shown.answers.length);
  if (said === undefined) return refuse('said');
  if ((step === 'run' || step === 'why') && said === null) return refuse('step');
  const reasons = readReasons(given.get('why'), shown.why.reasons.length);
  if (reasons === null) return refuse('why');
  const trial = given.get('try');
  if (trial !== null && !shown.counterTrials.some(({ id }) => id === trial)) return refuse('try');
  return { state: { round, step, said, trial, reasons, made: readMade(given) }, complaint: null };
}

function readNumber(text: string, most: number): number | null {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number - 1 : null;
}

function readSaid(text: string | null, most: number): LabState['said'] | undefined {
  if (text === null || text === 'unsure') return text;
  return readNumber(text, most) ?? undefined;
}

function readReasons(text: string | null, most: number): number[] | null {
  if (text === null) return [];
  const read = text.split('.').map((part) => readNumber(part, most));
  const known = read.filter((reason) => reason !== null);
  return known.length === read.length && new Set(known).size === known.length ? known : null;
}

/** More than any Dockerfile of a lab needs. */
const longestText = 4000;

function readMade(given: URLSearchParams): Made | null {
  const made = madeFields.flatMap((field) => {
    const text = given.get(field);
    return text === null ? [] : [[field, text.slice(0, longestText)] as const];
  });
  return made.length === 0 ? null : Object.fromEntries(made);
}
