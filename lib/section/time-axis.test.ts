import { expect, test } from 'vitest';
import { timeAxis } from './time-axis';

test.each([
  [0, 3, ['0', '5', '10 s']],
  [6, 3, ['0', '5', '10 s']],
  [16, 3, ['0', '5', '10', '15 s']],
  [31.4, 3, ['0', '10', '20', '30 s']],
  [31.4, 4, ['0', '10', '20', '30 s']],
  [120, 3, ['0', '1', '2 min']],
  [900, 3, ['0', '5', '10', '15 min']],
  [40_000, 3, ['0', '300', '600 min']],
])('%d seconds at %d intervals have the ticks %j', (longest, intervals, expected) => {
  const { ticks, end } = timeAxis(longest, intervals);
  expect(ticks.map(({ label }) => label)).toEqual(expected);
  expect(ticks.at(-1)?.seconds).toBeLessThanOrEqual(end);
});
