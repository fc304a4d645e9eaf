import { expect, it } from 'vitest';
import { bytesText, bytesWords, secondsText, secondsWords } from './figure-text';

it.each([
  [{ value: 149e6, source: 'measured' }, '149 MB', '149 MB'],
  [{ value: 149e6, source: 'unknown' }, '> 149 MB', 'at least 149 MB'],
  [{ value: 0, source: 'unknown' }, '?', 'size not known'],
  [{ value: 0, source: 'exact' }, '0 B', '0 B'],
] as const)('%j is %s in a column and “%s” in a sentence', (figure, column, sentence) => {
  expect(bytesText(figure)).toBe(column);
  expect(bytesWords(figure)).toBe(sentence);
});

it('seconds read the same way', () => {
  expect(secondsText({ value: 3, source: 'unknown' })).toBe('> 3.0 s');
  expect(secondsWords({ value: 3, source: 'unknown' })).toBe('at least 3.0 s');
  expect(secondsWords({ value: 0, source: 'unknown' })).toBe('time not known');
});
