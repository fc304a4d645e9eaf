import { expect, test } from 'vitest';
import { changedLines } from './changed-lines';

test.each([
  { what: 'equal texts', before: 'a\nb', now: 'a\nb', changed: [] },
  { what: 'a replaced line', before: 'a\nb\nc', now: 'a\nX\nc', changed: [2] },
  { what: 'an added line', before: 'a\nc', now: 'a\nb\nc', changed: [2] },
  { what: 'a removed line', before: 'a\nb\nc', now: 'a\nc', changed: [] },
  { what: 'a moved line', before: 'a\nb\nc\nd', now: 'b\nc\na\nd', changed: [3] },
  { what: 'changes at both ends', before: 'a\nb\nc', now: 'X\nb\nY', changed: [1, 3] },
  { what: 'repeated lines', before: 'a\n\nb\n\nc', now: 'a\n\nX\n\nb\n\nc', changed: [3, 4] },
  { what: 'a text that was empty', before: '', now: 'a\nb', changed: [1, 2] },
])('marks $what', ({ before, now, changed }) => {
  expect([...changedLines(before, now)]).toEqual(changed);
});
