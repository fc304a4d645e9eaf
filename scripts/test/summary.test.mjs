import { expect, test } from 'vitest';
import { failureOf, nameOfStep, nothing, summaryLines, withFailures, withStatus } from './summary.mjs';

const passed = { ...nothing, passed: 3 };
const missing = { title: 'a.test.ts > builds', reason: 'there is no image', count: 1 };
const group = { title: 'e2e/engine', reason: 'no docker answers here', count: 12 };

test.each([
  { results: [passed, passed], lines: ['6 passed, 0 failed'] },
  { results: [passed, { ...nothing, failed: 1 }], lines: ['3 passed, 1 failed'] },
  {
    results: [
      { ...passed, skips: [missing] },
      { ...nothing, skips: [group] },
    ],
    lines: [
      'Skipped: a.test.ts > builds: there is no image',
      'Skipped: e2e/engine: no docker answers here',
      '3 passed, 0 failed, 13 skipped',
    ],
  },
  {
    results: [
      { ...passed, again: [{ title: 'b.spec.ts > moves', message: 'not visible' }] },
      { ...nothing, failed: 1, failures: [{ title: 'c.test.ts > adds', message: 'expected 2' }] },
      { ...nothing, skips: [missing] },
    ],
    lines: [
      'Skipped: a.test.ts > builds: there is no image',
      'Passed on a second try: b.spec.ts > moves: not visible',
      'Failed: c.test.ts > adds: expected 2',
      '3 passed, 1 failed, 1 skipped',
    ],
  },
])('$lines end a run', ({ results, lines }) => {
  expect(summaryLines(results)).toEqual(lines);
});

test.each([
  { status: 0, failed: 0 },
  { status: 1, failed: 1 },
  { status: null, failed: 1 },
])('a runner that ends with $status has at least $failed failures', ({ status, failed }) => {
  expect(withStatus(passed, status).failed).toBe(failed);
  expect(withStatus({ ...nothing, failed: 4 }, 1).failed).toBe(4);
});

test('what failed beside the tests is counted and named', () => {
  const failure = failureOf('caught by no test', 'too much time');
  expect(withFailures(passed, [failure])).toEqual({ ...passed, failed: 1, failures: [failure] });
});

test('a failure is told on one line, without colours, and shortly', () => {
  expect(failureOf('a', '\u001b[31mexpected\u001b[39m\n\n  2')).toEqual({
    title: 'a',
    message: 'expected 2',
  });
  expect(failureOf('a', 'x'.repeat(4000)).message).toHaveLength(300);
  expect(failureOf('a', undefined).message).toBe('no error was given');
});

test('a step that fails without a failed test is named itself', () => {
  const named = { title: 'Lint', message: 'its words stand above' };
  expect(nameOfStep('Lint', { ...nothing, failed: 1 }).failures).toEqual([named]);
  const failure = { title: 'c.test.ts > adds', message: 'expected 2' };
  expect(nameOfStep('Unit tests', { ...nothing, failed: 1, failures: [failure] }).failures).toEqual([
    failure,
  ]);
  expect(nameOfStep('Lint', passed)).toBe(passed);
});
