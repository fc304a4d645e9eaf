import { expect, test } from 'vitest';
import { quoteWithin, quoteWord } from './quote';

test.for([
  ['hi', 'hi', 'hi'],
  ['', "''", '""'],
  ['two words', "'two words'", '"two words"'],
  ["it's", `'it'\\''s'`, `"it's"`],
  ['say "hi"', `'say "hi"'`, `'say "hi"'`],
  ['$HOME', "'$HOME'", "'$HOME'"],
])('%s is one word', ([word = '', outside, within]) => {
  expect([quoteWord(word), quoteWithin(word)]).toEqual([outside, within]);
});
