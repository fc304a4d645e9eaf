import { expect, test } from 'vitest';
import { printSize } from './print-size';

test.for([
  [0, '0B'],
  [3, '3B'],
  [999, '999B'],
  [1000, '1kB'],
  [2001, '2kB'],
  [5_242_886, '5.24MB'],
  [99_960_000, '100MB'],
  [234_298_074, '234MB'],
  [999_600, '1e+03kB'],
  [1_020_000_000, '1.02GB'],
] as const)('%i bytes are %s', ([bytes, text]) => {
  expect(printSize(bytes)).toBe(text);
});
