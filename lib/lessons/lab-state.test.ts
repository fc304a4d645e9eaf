import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Graphs, graphsFrom } from './graphs';
import {
  actInLab,
  canGo,
  type LabAction,
  type LabState,
  labStart,
  labSteps,
  printLabState,
  readLabState,
} from './lab-state';
import { order } from './labs/order';
import { resolveLab } from './resolve-lab';

const graphs = JSON.parse(readFileSync(new URL('./graphs.json', import.meta.url), 'utf8')) as Graphs;
const lab = resolveLab(order, graphsFrom(graphs));
const last = lab.rounds.length - 1;
const rightReason = (round: number) =>
  lab.rounds[round]?.why.reasons.findIndex(({ isRight }) => isRight) ?? -1;
const wrongReason = (round: number) =>
  lab.rounds[round]?.why.reasons.findIndex(({ isRight }) => !isRight) ?? -1;

const act = (state: LabState, ...actions: readonly LabAction[]) =>
  actions.reduce((before, action) => actInLab(before, action, lab), state);

const found = (round: number): LabState => ({
  ...labStart,
  round,
  step: 'why',
  said: 0,
  reasons: [rightReason(round)],
});

test('a guess can be changed, and is run only when the reader says so', () => {
  expect(act(labStart, { kind: 'pick', answer: 2 })).toEqual({ ...labStart, said: 2 });
  expect(act(labStart, { kind: 'pick', answer: 2 }, { kind: 'pick', answer: 0 }).said).toBe(0);
});

test('who guesses anew starts the question anew', () => {
  expect(act({ ...found(1), trial: 'redo' }, { kind: 'pick', answer: 1 })).toEqual({
    ...labStart,
    round: 1,
    said: 1,
  });
  expect(act(found(1), { kind: 'question', round: 1 })).toEqual({ ...labStart, round: 1 });
});

test('“I don’t know yet” goes on without a guess', () => {
  expect(act(labStart, { kind: 'doubt' })).toEqual({ ...labStart, said: 'unsure', step: 'run' });
});

test('steps open one after the other', () => {
  const isOpen = (state: LabState) => labSteps.filter((step) => canGo(state, step, lab.rounds));
  expect(isOpen(labStart)).toEqual(['predict']);
  expect(isOpen({ ...labStart, said: 0 })).toEqual(['predict', 'run', 'why']);
  expect(isOpen(found(0))).toEqual(['predict', 'run', 'why']);
  expect(isOpen(found(last))).toEqual([...labSteps]);
  expect(act(labStart, { kind: 'go', step: 'run' })).toBe(labStart);
  expect(act(found(0), { kind: 'go', step: 'run' })).toEqual({ ...found(0), step: 'run' });
});

test('a trial that is pressed again is put back', () => {
  const tried = act(found(0), { kind: 'try', trial: 'undo' });
  expect(tried.trial).toBe('undo');
  expect(act(tried, { kind: 'try', trial: 'touch' }).trial).toBe('touch');
  expect(act(tried, { kind: 'try', trial: 'undo' }).trial).toBeNull();
});

test('reasons are kept in order, each once, until the right one', () => {
  const asked: LabState = { ...labStart, step: 'why', said: 0, trial: 'undo' };
  const wrong: LabAction = { kind: 'reason', reason: wrongReason(0) };
  const right: LabAction = { kind: 'reason', reason: rightReason(0) };
  expect(act(asked, wrong)).toMatchObject({ trial: null, reasons: [wrongReason(0)] });
  expect(act(asked, wrong, wrong, right).reasons).toEqual([wrongReason(0), rightReason(0)]);
  expect(act(asked, right, wrong).reasons).toEqual([rightReason(0)]);
});

test('after the last question comes the task', () => {
  expect(act(found(0), { kind: 'next' })).toEqual({ ...labStart, round: 1 });
  expect(act({ ...found(last), trial: 'back' }, { kind: 'next' })).toEqual({ ...found(last), step: 'build' });
});

test('what the reader makes stays until it is put back or the next step begins', () => {
  const mine = { dockerfile: 'FROM scratch\n' };
  const task: LabState = { ...found(last), step: 'build' };
  expect(act(task, { kind: 'make', made: mine })).toEqual({ ...task, made: mine });
  expect(act(task, { kind: 'make', made: mine }, { kind: 'make', made: null })).toEqual(task);
  expect(act({ ...found(last), made: mine }, { kind: 'next' }).made).toBeNull();
});

test('who has answered everything comes back to the task from any question', () => {
  const mine = { dockerfile: 'FROM scratch\n' };
  expect(act({ ...labStart, said: 1 }, { kind: 'task' })).toEqual({
    ...labStart,
    round: last,
    step: 'build',
  });
  expect(act({ ...found(last), made: mine }, { kind: 'task' })).toEqual({
    ...found(last),
    step: 'build',
    made: mine,
  });
});

const made = fc
  .record(
    {
      dockerfile: fc.string({ maxLength: 200 }),
      dockerignore: fc.string({ maxLength: 200 }),
      do: fc.string({ maxLength: 200 }),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((some) => Object.keys(some).length > 0);

const anyState: fc.Arbitrary<LabState> = fc.nat({ max: last }).chain((round) => {
  const { answers, counterTrials, why } = lab.rounds[round] ?? never();
  const said = fc.oneof(fc.constant('unsure' as const), fc.nat({ max: answers.length - 1 }));
  return fc
    .record({
      round: fc.constant(round),
      step: fc.constantFrom(...labSteps),
      said: fc.option(said),
      trial: fc.option(fc.constantFrom(...counterTrials.map(({ id }) => id))),
      reasons: fc.subarray([...why.reasons.keys()]).chain((some) => fc.shuffledSubarray(some)),
      made: fc.option(made),
    })
    .filter(({ step, said: guess }) => guess !== null || step === 'predict' || step === 'build');
});

function never(): never {
  throw new Error('a lab without this question');
}

test('every state stands in its link', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      expect(readLabState(printLabState(state), lab)).toEqual({ state, complaint: null });
    }),
  );
});

test('a lab at its start needs nothing in its link', () => {
  expect(printLabState(labStart)).toBe('');
  expect(readLabState('', lab)).toEqual({ state: labStart, complaint: null });
});

test.for([
  'q=0',
  'q=4',
  'q=',
  'q=-1',
  'q=1e0',
  'said=9',
  'said=0',
  'said=x',
  'said=1&why=1.1',
  'said=1&why=x',
  'said=1&why=',
  'said=1&why=1..2',
  'said=1&try=nosuch',
  'try=',
  'step=fly',
  'step=run',
  'step=why',
])('%s: the lab opens at its start and says what it has not', (query) => {
  const { state, complaint } = readLabState(query, lab);
  expect(state).toEqual(labStart);
  expect(complaint).toMatch(/^This lab has no state “\w+=.*”\. It opens at its start\.$/);
});

test('what a stranger writes into a link is text, and no more of it than a lab needs', () => {
  const hostile = '<script>alert(1)</script>';
  const query = new URLSearchParams({ step: 'build', dockerfile: hostile, dockerignore: hostile });
  expect(readLabState(query.toString(), lab).state.made).toEqual({
    dockerfile: hostile,
    dockerignore: hostile,
  });
  const long = new URLSearchParams({ dockerfile: 'F'.repeat(100_000), dockerignore: 'i'.repeat(100_000) });
  const { made } = readLabState(long.toString(), lab).state;
  expect(made?.dockerfile).toHaveLength(4000);
  expect(made?.dockerignore).toHaveLength(4000);
  const { complaint } = readLabState(new URLSearchParams({ try: 'x'.repeat(9000) }).toString(), lab);
  expect(complaint?.length).toBeLessThan(120);
});

test('no link throws', () => {
  const part = fc.tuple(
    fc.constantFrom('q', 'step', 'said', 'why', 'try', 'dockerfile', 'dockerignore', 'do'),
    fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom(...labSteps)),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { state, complaint } = readLabState(new URLSearchParams(parts).toString(), lab);
      if (complaint !== null) expect(state).toEqual(labStart);
      expect(lab.rounds[state.round]).toBeDefined();
    }),
  );
});
