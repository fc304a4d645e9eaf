import { expect, test } from 'vitest';
import { filterText } from './text-filters';

test.for<[string, string[], string, string | null]>([
  ['sort', [], 'b\na\n', 'a\nb\n'],
  ['sort', [], 'b\na', 'a\nb\n'],
  ['sort', ['-n'], 'b\na\n', null],
  ['sort', [], 'ü\na\n', null],
  ['uniq', [], 'a\na\nb\na\n', 'a\nb\na\n'],
  ['tac', [], 'a\nb\n', 'b\na\n'],
  ['wc', ['-l'], 'a\nb\n', '2\n'],
  ['wc', ['-l'], 'a\nb', '1\n'],
  ['wc', ['-c'], 'a\nb', '3\n'],
  ['wc', [], 'a\n', null],
  ['head', ['-n', '1'], 'a\nb\n', 'a\n'],
  ['head', ['-1'], 'a\nb\n', 'a\n'],
  ['head', ['-c', '1'], 'a\nb\n', null],
  ['tail', ['-n1'], 'a\nb\n', 'b\n'],
  ['tail', ['-n', '+2'], 'a\nb\n', null],
  ['sed', ['s/a/b/'], 'aa\nca\n', 'ba\ncb\n'],
  ['sed', ['s/a/b/g'], 'aa\n', 'bb\n'],
  ['sed', ['s/a$/b/'], 'a\n', null],
  ['sed', ['1d'], 'a\n', null],
  ['tr', ['a-z', 'A-Z'], 'abc\n', 'ABC\n'],
  ['tr', ['[:lower:]', '[:upper:]'], 'abc\n', 'ABC\n'],
  ['tr', ['-d', 'b'], 'abc\n', 'ac\n'],
  ['tr', ['abc', 'x'], 'abcd\n', 'xxxd\n'],
  ['awk', ['{print $1}'], 'a\n', null],
])('%s %j of %j', ([name, words, text, expected]) => {
  expect(filterText(name, words, text)).toBe(expected);
});
