import type { Drawn } from '@/lib/strata/drawn';
import type { BuiltImage, BuiltStep } from './built-image';
import { drawImage, type Hidden } from './draw-image';
import type { Judged } from './judge-task';
import { canGo, type LabState, type LabStep, reasonIsFound, type StateRound } from './lab-state';
import { type LabProgress, squareOf } from './progress';
import { plainProse } from './read-prose';
import type { ResolvedLab, ResolvedRound } from './resolve-lab';

export type StripStep = { step: LabStep; title: string; note: string; isOpen: boolean };

export function roundOf({ rounds }: ResolvedLab, { round }: LabState): ResolvedRound {
  const found = rounds[round];
  if (found === undefined) throw new Error(`a lab without question ${round + 1}`);
  return found;
}

type StripRound = StateRound & { answers: readonly { isRight: boolean; said: string }[]; outcome: string };

/** What the strip says of each step: first what it asks for, then what came of it. */
export function viewStrip(
  lab: { rounds: readonly StripRound[] },
  state: LabState,
  { answers, isSolved }: LabProgress,
  judged: { isSolved: boolean } | null,
): StripStep[] {
  const round = lab.rounds[state.round];
  if (round === undefined) return [];
  const isTask = state.step === 'build';
  const atOnce = answers.filter((answer) => squareOf(answer) === 'full').length;
  const isOpen = (step: LabStep) =>
    canGo(state, step, lab.rounds) || (step === 'build' && answers.every((answer) => answer?.isDone));
  return [
    {
      step: 'predict',
      title: 'Predict',
      note: isTask ? `${atOnce} of ${answers.length} at once` : guessNote(round, state),
      isOpen: true,
    },
    {
      step: 'run',
      title: 'Run',
      // A guess that is picked can still be changed.
      note: state.said === null || state.step === 'predict' ? 'after your guess' : short(round.outcome),
      isOpen: !isTask && isOpen('run'),
    },
    { step: 'why', title: 'Why', note: whyNote(lab, state), isOpen: !isTask && isOpen('why') },
    {
      step: 'build',
      title: 'Build it yourself',
      note: taskNote(isTask, isSolved, judged),
      isOpen: isOpen('build'),
    },
  ];
}

function guessNote({ answers }: StripRound, { said }: LabState): string {
  if (said === null) return 'your turn';
  return said === 'unsure' ? 'no guess' : `you said: ${plainProse(answers[said]?.said ?? '')}`;
}

function short(sentence: string): string {
  return plainProse(sentence).replace(/[.,:;]( .*)?$/s, '');
}

const tries = ['1st', '2nd', '3rd', '4th'] as const;

function whyNote({ rounds }: { rounds: readonly StripRound[] }, state: LabState): string {
  if (reasonIsFound(state, rounds)) return `${tries[state.reasons.length - 1] ?? 'last'} try`;
  if (state.reasons.length > 0) return 'pick again';
  return state.said === null ? 'then the reason' : 'pick the reason';
}

function taskNote(isTask: boolean, isSolved: boolean, judged: { isSolved: boolean } | null): string {
  if (isSolved || judged?.isSolved) return 'solved';
  return isTask ? 'not yet' : 'one open task';
}

/** The Dockerfile on screen, and the build that is drawn of it. */
export type ShownImage = { image: BuiltImage; dockerfile: string };

export function shownImage(round: ResolvedRound, { step, trial }: LabState): ShownImage {
  const tried = round.counterTrials.find(({ id }) => id === trial);
  if (step === 'predict') return { image: round.before, dockerfile: round.bench.dockerfile };
  return tried ?? { image: round.after, dockerfile: round.dockerfile };
}

export function drawRound(lab: ResolvedLab, state: LabState): Drawn {
  const round = roundOf(lab, state);
  const { image } = shownImage(round, state);
  const answer = typeof state.said === 'number' ? (round.answers[state.said] ?? null) : null;
  const isFound = reasonIsFound(state, lab.rounds);
  const comparesSteps = state.step === 'why' && round.ask.kind === 'ran';
  return drawImage(image, {
    title: state.step === 'predict' ? 'Step' : titleOf(round, state),
    hides: state.step === 'predict' ? hiddenOf(round) : settledOf(round, state),
    guess: state.trial === null ? answer : null,
    compared: comparesSteps ? { openLine: isFound || state.trial !== null ? null : round.why.line } : null,
    source: lab.figures.source,
  });
}

function titleOf({ counterTrials }: ResolvedRound, { trial }: LabState): string {
  return counterTrials.find(({ id }) => id === trial)?.label ?? 'Step';
}

/** What was built before the question is known, unless the question is about that very build. */
function hiddenOf({ ask, isAboutBuild }: ResolvedRound): Hidden[] {
  if (ask.kind === 'layers') return ['outcome', 'layers'];
  return ask.kind === 'grows' && isAboutBuild ? ['outcome', 'bytes'] : ['outcome'];
}

/** Where layers are counted it does not matter which of them a build has reused. */
function settledOf({ ask, isAboutBuild }: ResolvedRound, { trial }: LabState): Hidden[] {
  return isAboutBuild && trial === null && ask.kind !== 'ran' ? ['states'] : [];
}

/** The reader's own image: what is reused is hollow, and what stops the build is crossed. */
export function drawTask(lab: ResolvedLab, judged: Judged | null): Drawn {
  return drawImage(judged?.image ?? lab.taskBefore, {
    title: 'Step',
    hides: [],
    guess: null,
    compared: null,
    source: lab.figures.source,
  });
}

export function isHot({ state }: BuiltStep): boolean {
  return state === 'rebuilt' || state === 'fails';
}

type SpokenRound = Pick<StripRound, 'answers' | 'outcome'> & {
  counterTrials: readonly { id: string; label: string }[];
  why: { told: string; reasons: readonly { isRight: boolean; correction: string }[] };
};

/** What a step says to those who hear it, in the words of the page. `figure`: the one that is asked for. */
export function spokenOf(round: SpokenRound, state: LabState, figure: string): string {
  const trial = round.counterTrials.find(({ id }) => id === state.trial);
  if (trial !== undefined) return `${trial.label}: ${figure}`;
  if (state.step === 'run') return plainProse(`${verdictOf(round, state).text} ${figure}`);
  const reason = state.step === 'why' ? round.why.reasons[state.reasons.at(-1) ?? -1] : undefined;
  if (reason === undefined) return '';
  return plainProse(reason.isRight ? `${reason.correction} ${round.why.told}` : reason.correction);
}

/** "You said only COPY." and what happened. */
export function verdictOf(
  round: Pick<StripRound, 'answers' | 'outcome'>,
  { said }: LabState,
): { text: string; isRight: boolean } {
  const answer = typeof said === 'number' ? round.answers[said] : undefined;
  return {
    text: answer === undefined ? round.outcome : `You said ${answer.said}. ${round.outcome}`,
    isRight: answer?.isRight ?? true,
  };
}
