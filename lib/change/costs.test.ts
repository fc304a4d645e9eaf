import { expect, test } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { answerChanges, priceChanges, standBefore } from './answer-changes';
import { countCosts } from './costs';
import { usualHabits } from './habits';
import { priceAtSpeeds, standAtSpeeds } from './price-at-speeds';
import { readChanges } from './read-changes';
import { describeSteps, timeSteps } from './timed-steps';

function ask(link: string, text: string) {
  const { recipe } = readLink(link, known);
  const before = standBefore(recipe, catalogueFor(recipe));
  return { before, answer: answerChanges(before, readChanges(text).changes) };
}

const once = { edits: 1, bumps: 0, runs: 1, hasRegistryCache: false };

test('a day is its edits and bumps, a month of CI its runs', () => {
  const { before, answer } = ask('lib=pandas', 'edit:src/app.py');
  const single = countCosts(before, answer, once);
  const many = countCosts(before, answer, { ...once, edits: 20, runs: 440 });
  expect(single.day).toEqual(single.change);
  expect(many.day.ours?.seconds).toBeCloseTo(20 * (single.day.ours?.seconds ?? 0));
  expect(many.month.naive?.seconds).toBeCloseTo(440 * (single.month.naive?.seconds ?? 0));
  const bumps = countCosts(before, answer, { ...once, edits: 0, bumps: 1 });
  expect(bumps.day.ours?.seconds).toBe(priceChanges(before, [{ kind: 'bump', library: 'pandas' }])?.seconds);
});

test('the naive order costs a day more, and no cache the most', () => {
  const { before, answer } = ask('lib=pandas', 'edit:src/app.py');
  const { day, month } = countCosts(before, answer, usualHabits);
  const seconds = (each: { seconds: number } | null) => each?.seconds ?? Number.NaN;
  expect(seconds(day.naive)).toBeGreaterThan(5 * seconds(day.ours));
  expect(seconds(day.noCache)).toBeGreaterThan(seconds(day.naive));
  expect(seconds(month.ours)).toBeLessThan(seconds(month.noCache));
});

test('a machine without any cache builds everything, in every order', () => {
  const { before, answer } = ask('lib=pandas', 'edit:src/app.py');
  const { month } = countCosts(before, answer, once);
  expect(month.ours?.seconds).toBeCloseTo(month.noCache?.seconds ?? 0);
  expect(month.naive?.seconds).toBeCloseTo(month.noCache?.seconds ?? 0);
});

test('a build that stops costs nobody knows what; a day without a library of its own has no bump', () => {
  const { before, answer } = ask('app=flask', 'delete:requirements.txt');
  const { change, day } = countCosts(before, answer, { ...once, edits: 0, bumps: 3 });
  expect(change).toEqual({ ours: null, naive: null, noCache: null });
  expect(day.ours).toEqual({ seconds: 0, isAtLeast: false });
});

test('what has to be fetched takes longer on a slower line, and what has not does not', () => {
  const { before } = ask('lib=pandas', '');
  const seconds = (text: string) =>
    priceAtSpeeds(standAtSpeeds(before), readChanges(text).changes).map(({ price }) => price?.seconds);
  const first = seconds('builder:new');
  expect(first).toEqual(first.toSorted((a = 0, b = 0) => b - a));
  expect(new Set(first).size).toBe(5);
  expect(new Set(seconds('edit:src/app.py')).size).toBe(1);
});

test('every instruction says where it stands and what it takes', () => {
  const { answer } = ask('lib=pandas', 'edit:src/app.py,builder:registry');
  const { whatIf } = answer;
  expect(
    timeSteps(whatIf).map(({ line, keyword, state, time }) => `${line} ${keyword} ${state} ${time}`),
  ).toEqual([
    expect.stringMatching(/^2 FROM pulled pulled [\d.]+ s$/),
    '4 ENV reused ',
    '5 RUN pulled pulled < 0.1 s',
    '6 WORKDIR pulled pulled < 0.1 s',
    expect.stringMatching(/^10 RUN pulled pulled [\d.]+ s$/),
    '18 COPY rebuilt < 0.1 s',
    '19 RUN rebuilt 0.2 s',
    '21 USER rebuilt ',
    '22 EXPOSE rebuilt ',
    '23 HEALTHCHECK rebuilt ',
    '27 CMD rebuilt ',
  ]);
  expect(describeSteps(whatIf)).toBe('11 instructions, 2 rebuilt, 4 pulled');
  expect(whatIf.summary.detail).toBe('2 of 5 layers rebuilt, 3 pulled');
});
