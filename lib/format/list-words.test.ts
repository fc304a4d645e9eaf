import { expect, test } from 'vitest';
import { listWords } from './list-words';

test.each([
  [[], ''],
  [['A'], 'A'],
  [['A', 'B'], 'A and B'],
  [['A', 'B', 'C'], 'A, B and C'],
])('%j reads as “%s”', (words, text) => {
  expect(listWords(words)).toBe(text);
});
