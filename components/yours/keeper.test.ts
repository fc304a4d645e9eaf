import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { madeBookmark } from '@/lib/testing/made-yours';
import { addBookmark, removeBookmark } from '@/lib/yours/edit-yours';
import type { Yours } from '@/lib/yours/yours';
import { createKeeper, storageKey } from './keeper';

const items = new Map<string, string>();
const bookmark = (id: string) => (yours: Yours) => addBookmark(yours, madeBookmark(id)) ?? yours;
const idsOf = (keeper: ReturnType<typeof createKeeper>) =>
  keeper.getState().yours.bookmarks.map(({ id }) => id);
const stored = () => items.get(storageKey) ?? null;

beforeEach(() => {
  items.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

test('what two tabs write in turn, both keep, even before one hears of the other', () => {
  const [one, other] = [createKeeper(), createKeeper()];
  one.change(bookmark('a'));
  other.change(bookmark('b'));
  one.change(bookmark('c'));
  expect(idsOf(one)).toEqual(['a', 'b', 'c']);
  other.hear({ key: storageKey, newValue: stored() });
  expect(idsOf(other)).toEqual(['a', 'b', 'c']);
});

test('what one tab wrote over at the same moment, the other puts back', () => {
  const [one, other] = [createKeeper(), createKeeper()];
  one.change(bookmark('a'));
  items.delete(storageKey);
  other.change(bookmark('b'));
  one.hear({ key: storageKey, newValue: stored() });
  expect(stored()).toContain('"a"');
  expect(stored()).toContain('"b"');
  const settled = stored();
  other.hear({ key: storageKey, newValue: settled });
  one.hear({ key: storageKey, newValue: settled });
  expect(stored()).toBe(settled);
});

test('what one tab removed, the other does not write again', () => {
  const [one, other] = [createKeeper(), createKeeper()];
  one.change(bookmark('a'));
  other.read();
  one.change((yours) => removeBookmark(yours, 'a', 2));
  other.change(bookmark('b'));
  expect(idsOf(other)).toEqual(['b']);
});

test('where somebody emptied the storage, nothing is written back', () => {
  const keeper = createKeeper();
  keeper.change(bookmark('a'));
  items.clear();
  keeper.hear({ key: null, newValue: null });
  expect(idsOf(keeper)).toEqual([]);
  expect(stored()).toBeNull();
});

test.each([
  ['full', new DOMException('', 'QuotaExceededError')],
  ['denied', new DOMException('', 'SecurityError')],
] as const)('where the storage is %s, it is said, and the page keeps what is new', (storage, error) => {
  const keeper = createKeeper();
  keeper.change(bookmark('a'));
  vi.stubGlobal('localStorage', {
    getItem: () => stored(),
    setItem: () => {
      throw error;
    },
  });
  keeper.change(bookmark('b'));
  expect(keeper.getState().storage).toBe(storage);
  expect(idsOf(keeper)).toEqual(['a', 'b']);
});

test('where nobody may read the storage, nothing is thrown', () => {
  vi.stubGlobal('localStorage', undefined);
  const keeper = createKeeper();
  keeper.change(bookmark('a'));
  expect(keeper.getState().storage).toBe('denied');
  expect(idsOf(keeper)).toEqual(['a']);
});

test('what is broken is told, and the next bookmark takes its place', () => {
  items.set(storageKey, '{');
  const keeper = createKeeper();
  keeper.change(bookmark('a'));
  expect(keeper.getState().isBroken).toBe(true);
  expect(stored()).toContain('"a"');
});
