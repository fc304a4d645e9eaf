import { expect, test } from 'vitest';
import { changedPart, diffLines } from './diff-lines';

const marksOf = (before: string, after: string) =>
  diffLines(before, after).map(({ mark, text }) => `${{ same: ' ', gone: '-', new: '+' }[mark]}${text}`);

test('what both have stays; what is gone stands before what is new', () => {
  expect(marksOf('a\nb\nc\n', 'a\nx\nc\n')).toEqual([' a', '-b', '+x', ' c']);
  expect(marksOf('', 'a\n')).toEqual(['+a']);
  expect(marksOf('a\nb\n', 'b\na\n')).toHaveLength(3);
});

test('only what changes is shown, with the line before it', () => {
  const changes = diffLines('a\nb\nc\nd\n', 'a\nb\nx\nd\n');
  expect(changedPart(changes).map(({ text }) => text)).toEqual(['b', 'c', 'x']);
  expect(changedPart(diffLines('a\n', 'a\n'))).toEqual([]);
});
