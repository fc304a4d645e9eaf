import { expect, test } from 'vitest';
import { nothing, summaryLines, withStatus } from './summary.mjs';

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
