import { expect, test } from 'vitest';
import { madeBookmark, madeStep, madeVisit } from '@/lib/testing/made-yours';
import { addBookmark, addFile, addVisit, forgetAll, removeBookmark, renameBookmark } from './edit-yours';
import { mergeYours } from './merge-yours';
import { limits, nothingYours, type Yours } from './yours';

const full: Yours = {
  ...nothingYours,
  bookmarks: Array.from({ length: limits.bookmarks }, (_, index) => madeBookmark(`${index}`)),
};

test('where there is no room a bookmark is refused, and none goes', () => {
  expect(addBookmark(full, madeBookmark('more'))).toBeNull();
});

test('a bookmark gets a name on one line, and an empty one changes nothing', () => {
  const one = mergeYours(nothingYours, { ...nothingYours, bookmarks: [madeBookmark('one')] });
  expect(renameBookmark(one, 'one', ' week 3,\nnotebook \u202e', 9).bookmarks[0]).toMatchObject({
    name: 'week 3, notebook',
    edited: 9,
  });
  expect(renameBookmark(one, 'one', '  ', 9)).toBe(one);
});

test('what was opened twice stands there once', () => {
  const once = addVisit(nothingYours, madeVisit('first', 1, 'lib=pandas'));
  expect(addVisit(once, madeVisit('again', 2, 'lib=pandas')).visits.map(({ id }) => id)).toEqual(['again']);
});

test('what was forgotten comes back from a file, and not from another tab', () => {
  const kept = mergeYours(full, { ...nothingYours, steps: [madeStep('s', 1)], visits: [madeVisit('v', 1)] });
  const forgotten = forgetAll(kept, 5);
  expect(forgotten).toMatchObject({ bookmarks: [], steps: [], visits: [] });
  expect(mergeYours(kept, forgotten)).toEqual(forgotten);
  let made = 0;
  const back = addFile(forgotten, kept, () => `new${made++}`);
  expect(back.bookmarks).toHaveLength(limits.bookmarks);
  expect(back.steps).toHaveLength(1);
  expect(addFile(back, kept, () => 'none')).toEqual(back);
});

test('a removed bookmark is gone', () => {
  expect(removeBookmark(full, '3', 2).bookmarks.map(({ id }) => id)).not.toContain('3');
});
