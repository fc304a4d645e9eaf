import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labIds } from './lab';
import { type LabState, labStart } from './lab-state';
import {
  isLabDone,
  type Progress,
  printProgress,
  progressOf,
  type RoundAnswer,
  readProgress,
  recordState,
  squareOf,
} from './progress';
import type { ResolvedRound } from './resolve-lab';

// Of three answers and reasons the first one is right.
const threeOf = [{ isRight: true }, { isRight: false }, { isRight: false }];
const round = { answers: threeOf, why: { reasons: threeOf } } as unknown as ResolvedRound;
const lab = { id: 'order', rounds: [round, round, round] } as const;

const record = (...states: readonly Partial<LabState>[]) =>
  states.reduce<Progress>(
    (progress, state) => recordState(progress, lab, { ...labStart, ...state }, false),
    {},
  );
const answerAfter = (...states: readonly Partial<LabState>[]) =>
  progressOf(record(...states), 'order').answers[0] ?? null;

test('a guess counts once it is run', () => {
  expect(record({ said: 0 })).toEqual({});
  expect(answerAfter({ said: 0, step: 'run' })).toEqual({ said: 0, isRight: true, tries: 0, isDone: false });
  expect(answerAfter({ said: 'unsure', step: 'run' })).toMatchObject({ said: 'unsure', isRight: false });
});

test('the first answer counts, not what is said after the outcome', () => {
  expect(answerAfter({ said: 1, step: 'run' }, { said: 0, step: 'run' })).toMatchObject({
    said: 1,
    isRight: false,
  });
  const done = { said: 0, step: 'why', reasons: [0] } as const;
  expect(answerAfter(done, { said: 1, step: 'why', reasons: [1, 2] })).toMatchObject({ said: 0, tries: 1 });
});

test('tries are the reasons that were picked', () => {
  const why = { said: 0, step: 'why' } as const;
  expect(answerAfter({ ...why, reasons: [2] })).toMatchObject({ tries: 1, isDone: false });
  expect(answerAfter({ ...why, reasons: [2] }, { ...why, reasons: [2, 0] })).toMatchObject({
    tries: 2,
    isDone: true,
  });
});

test('questions are recorded apart, and nothing new is the same object', () => {
  const first = record({ said: 0, step: 'run' });
  const state: LabState = { ...labStart, round: 2, said: 1, step: 'run' };
  const second = recordState(first, lab, state, false);
  expect(progressOf(second, 'order').answers.map((answer) => answer?.said)).toEqual([0, undefined, 1]);
  expect(recordState(second, lab, state, false)).toBe(second);
});

test('a task that was solved stays solved', () => {
  const solved = recordState({}, lab, { ...labStart, step: 'build' }, true);
  expect(progressOf(solved, 'order').isSolved).toBe(true);
  expect(recordState(solved, lab, { ...labStart, step: 'build' }, false)).toBe(solved);
});

test.for([
  ['open', null],
  ['full', { isRight: true, tries: 0 }],
  ['full', { isRight: true, tries: 1 }],
  ['half', { isRight: true, tries: 2 }],
  ['half', { isRight: false, tries: 1 }],
] as const)('a square is %s for %o', ([square, answer]) => {
  expect(squareOf(answer === null ? null : { said: 0, isDone: false, ...answer })).toBe(square);
});

test('a lab is done with all its reasons found and its task solved', () => {
  const done: RoundAnswer = { said: 0, isRight: true, tries: 1, isDone: true };
  expect(isLabDone({ answers: [done, done, done], isSolved: true })).toBe(true);
  expect(isLabDone({ answers: [done, done, done], isSolved: false })).toBe(false);
  expect(isLabDone({ answers: [done, done, null], isSolved: true })).toBe(false);
  expect(isLabDone({ answers: [done, { ...done, isDone: false }, done], isSolved: true })).toBe(false);
});

const answer: fc.Arbitrary<RoundAnswer> = fc.record({
  said: fc.oneof(fc.constant('unsure' as const), fc.nat({ max: 3 })),
  isRight: fc.boolean(),
  tries: fc.nat({ max: 4 }),
  isDone: fc.boolean(),
});
const labProgress = fc.record({
  answers: fc.array(fc.option(answer), { minLength: 3, maxLength: 3 }),
  isSolved: fc.boolean(),
});
const anyProgress = fc.dictionary(fc.constantFrom(...labIds), labProgress, { noNullPrototype: true });

test('what a browser keeps is read back as it was', () => {
  fc.assert(
    fc.property(anyProgress, (progress) => {
      expect(readProgress(printProgress(progress))).toEqual(progress);
    }),
  );
});

test.for([
  null,
  '',
  '{',
  'null',
  '7',
  '[]',
  '{"version":2,"labs":{"order":{"answers":[],"isSolved":true}}}',
  '{"version":1,"labs":null}',
  '{"version":1,"labs":{"order":7,"nosuch":{"answers":[]}}}',
])('storage that holds %s gives nothing', (text) => {
  expect(readProgress(text)).toEqual({});
});

test('storage of strangers never throws, and every lab that is read has three questions', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...labIds), fc.jsonValue()), (labs) => {
      for (const read of Object.values(readProgress(JSON.stringify({ version: 1, labs }))))
        expect(read.answers).toHaveLength(3);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => void readProgress(text)));
});

test('an answer that nobody can have given is still open', () => {
  const text = JSON.stringify({
    version: 1,
    labs: { order: { answers: [{ said: 'x' }, 'y', { said: 1.5 }] } },
  });
  expect(progressOf(readProgress(text), 'order').answers).toEqual([null, null, null]);
});
