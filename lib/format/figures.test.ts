import { expect, test } from 'vitest';
import { formatBytes, formatDuration, formatSeconds } from './figures';

test.each([
  [0, '0 B'],
  [36, '36 B'],
  [999, '999 B'],
  [999.7, '1 kB'],
  [4_100, '4.1 kB'],
  [9_000, '9 kB'],
  [78_600_000, '78.6 MB'],
  [99_960_000, '100 MB'],
  [312_400_000, '312 MB'],
  [999_700_000, '1 GB'],
  [1_120_000_000, '1.1 GB'],
  [3_400_000_000_000, '3.4 TB'],
])('%d bytes read as %s', (bytes, expected) => {
  expect(formatBytes(bytes)).toBe(expected);
});

test.each([
  [0, '0 s'],
  [0.01, '< 0.1 s'],
  [0.6, '0.6 s'],
  [2, '2.0 s'],
  [38.46, '38.5 s'],
  [99.97, '100 s'],
  [311.6, '312 s'],
])('%d seconds read as %s', (seconds, expected) => {
  expect(formatSeconds(seconds)).toBe(expected);
});

test.each([
  [48, '48.0 s'],
  [99, '99.0 s'],
  [600, '10 min'],
  [713, '12 min'],
  [9_000, '2.5 h'],
])('%d seconds over a day read as %s', (seconds, expected) => {
  expect(formatDuration(seconds)).toBe(expected);
});
