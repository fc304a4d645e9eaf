import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { answerAsk } from './answer-ask';
import type { BuiltImage } from './built-image';
import { type Graphs, graphsFrom } from './graphs';
import type { Ask } from './lab';
import { type LabState, labStart } from './lab-state';
import { labs } from './labs';
import type { LabProgress } from './progress';
import { type ResolvedLab, resolveLab } from './resolve-lab';
import { viewBars } from './view-bars';
import { drawRound, drawTask, roundOf, shownImage, verdictOf, viewStrip } from './view-lab';

const graphs = JSON.parse(readFileSync(new URL('./graphs.json', import.meta.url), 'utf8')) as Graphs;
const resolved = labs.map((lab) => resolveLab(lab, graphsFrom(graphs)));
const rounds = resolved.flatMap((lab) =>
  lab.rounds.map((round, index) => [`${lab.id}, question ${index + 1}`, lab, index, round] as const),
);
const nothing: LabProgress = { answers: [null, null, null], isSolved: false };

const guesses = ({ rounds: all }: ResolvedLab, round: number): LabState[] => [
  { ...labStart, round },
  ...(all[round]?.answers ?? []).map((_, said) => ({ ...labStart, round, said })),
];

/** All that a page says and draws around the question. */
function onPage(lab: ResolvedLab, state: LabState) {
  return {
    strip: viewStrip(lab, state, nothing, null),
    bars: viewBars(lab, roundOf(lab, state), state),
    drawn: drawRound(lab, state),
  };
}

/** The same lab, where the build after the event has come out otherwise. */
function withOtherOutcome(lab: ResolvedLab, at: number): ResolvedLab {
  const other = ({ after }: ResolvedLab['rounds'][number]): BuiltImage => ({
    ...after,
    seconds: 98_765,
    grows: 98_765,
    layers: 98,
    sent: [{ path: 'other', bytes: 98_765 }],
    downloads: 98,
    fromMount: 98,
    steps: after.steps.map((step) => ({ ...step, state: 'rebuilt', seconds: 98, bytes: 98_765, layers: 9 })),
  });
  return {
    ...lab,
    rounds: lab.rounds.map((round, index) =>
      index === at ? { ...round, outcome: 'Something else.', after: other(round) } : round,
    ),
  };
}

test.for(rounds)('%s: before it is run, nothing on the page depends on what happens', ([, lab, index]) => {
  const other = withOtherOutcome(lab, index);
  for (const state of guesses(lab, index)) expect(onPage(other, state)).toEqual(onPage(lab, state));
});

// Names of steps stand in the Dockerfile, and places of a file are words of any sentence.
const isOfTheQuestion = (kind: Ask['kind']) => kind === 'holds' || kind === 'ran';

test.for(rounds)('%s: before it is run, the drawing does not say the answer', ([, lab, index, round]) => {
  if (isOfTheQuestion(round.ask.kind)) return;
  const truth = answerAsk(round.ask, round.after);
  const { strip, drawn, bars } = onPage(lab, { ...labStart, round: index });
  const words = [
    ...strip.flatMap(({ title, note }) => [title, note]),
    ...drawn.strata.flatMap(({ label, remark, detail, because }) => [label, remark, detail, because]),
    bars.bars.at(-1)?.text,
    bars.bars.at(-1)?.note,
    bars.aside,
  ];
  for (const text of words) expect(text ?? '').not.toMatch(new RegExp(`(?<![\\w.])${truth}(?![\\w.])`));
});

test.for(rounds)(
  '%s: a right guess is told as one, and what happened is always said',
  ([, lab, index, round]) => {
    round.answers.forEach((answer, said) => {
      const { text, isRight } = verdictOf(round, { ...labStart, round: index, said });
      expect(isRight).toBe(answer.isRight);
      expect(text).toBe(`You said ${answer.said}. ${round.outcome}`);
    });
    expect(verdictOf(round, { ...labStart, said: 'unsure' }).text).toBe(round.outcome);
    expect(lab.rounds).toContain(round);
  },
);

test.for(rounds)('%s: each trial is drawn under its own name', ([, lab, index, round]) => {
  for (const { id, label, image } of round.counterTrials) {
    const state: LabState = { ...labStart, round: index, step: 'run', said: 0, trial: id };
    expect(drawRound(lab, state).title).toBe(label);
    expect(shownImage(round, state).image).toBe(image);
  }
});

test.for(rounds)('%s: a pencil mark stays where the truth comes', ([, lab, index, round]) => {
  const said = round.answers.findIndex(({ pencil }) => pencil.length > 0);
  const pencils = (step: LabState['step']) =>
    drawRound(lab, { ...labStart, round: index, step, said }).beside?.filter(({ look }) => look !== 'truth');
  expect(pencils('predict')).toHaveLength(1);
  expect(pencils('run')).toEqual(pencils('predict'));
});

const [lab] = resolved;
if (lab === undefined) throw new Error('there are labs');
const last = lab.rounds.length - 1;
const right = lab.rounds[last]?.why.reasons.findIndex(({ isRight }) => isRight) ?? 0;
const wrong = right === 0 ? 1 : 0;
const notes = (state: Partial<LabState>, progress = nothing) =>
  viewStrip(lab, { ...labStart, round: last, ...state }, progress, null).map(({ note }) => note);

test('the strip says first what a step asks for, then what came of it', () => {
  expect(notes({})).toEqual(['your turn', 'after your guess', 'then the reason', 'one open task']);
  expect(notes({ said: 'unsure', step: 'run' })[0]).toBe('no guess');
  expect(notes({ said: 0 })[0]).toMatch(/^you said: /);
  expect(notes({ said: 0, step: 'why', reasons: [wrong] })[2]).toBe('pick again');
  expect(notes({ said: 0, step: 'why', reasons: [wrong, right] })[2]).toBe('2nd try');
  expect(notes({ step: 'build' })[3]).toBe('not yet');
  expect(notes({ step: 'build' }, { ...nothing, isSolved: true })[3]).toBe('solved');
});

test('steps open as the reader gets to them, and the task for good once all is answered', () => {
  const open = (state: Partial<LabState>, progress = nothing) =>
    viewStrip(lab, { ...labStart, ...state }, progress, null).flatMap(({ step, isOpen }) =>
      isOpen ? [step] : [],
    );
  const done = { said: 0, isRight: true, tries: 1, isDone: true } as const;
  expect(open({})).toEqual(['predict']);
  expect(open({ said: 0 })).toEqual(['predict', 'run', 'why']);
  expect(open({}, { answers: [done, done, done], isSolved: false })).toEqual(['predict', 'build']);
});

test('the task draws what it is given until something is judged', () => {
  expect(drawTask(lab, null).strata.length).toBeGreaterThan(0);
});
