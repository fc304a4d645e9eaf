import fc from 'fast-check';
import { expect, test } from 'vitest';
import { madeBookmark, madeStep, madeVisit } from '@/lib/testing/made-yours';
import { addBookmark, addStep, removeBookmark, renameBookmark } from './edit-yours';
import { mergeYours } from './merge-yours';
import { printYours, readYours } from './read-yours';
import { limits, nothingYours, type Yours } from './yours';

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const at = fc.nat(5);
const arbitraryYours: fc.Arbitrary<Yours> = fc
  .record({
    bookmarks: fc.array(
      fc.tuple(id, at, at).map(([key, time, edited]) => madeBookmark(key, { at: time, edited })),
    ),
    steps: fc.array(fc.tuple(id, at).map(([key, time]) => madeStep(key, time))),
    visits: fc.array(fc.tuple(id, at).map(([key, time]) => madeVisit(key, time))),
    removed: fc.array(fc.record({ id, at }), { maxLength: 2 }),
  })
  .map((made) => mergeYours(nothingYours, made));

test('the order in which tabs are united does not matter, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(arbitraryYours, arbitraryYours, arbitraryYours, (a, b, c) => {
      expect(mergeYours(a, b)).toEqual(mergeYours(b, a));
      expect(mergeYours(mergeYours(a, b), c)).toEqual(mergeYours(a, mergeYours(b, c)));
      expect(mergeYours(mergeYours(a, b), b)).toEqual(mergeYours(a, b));
    }),
  );
});

type Act = { tab: number; does: 'add' | 'remove' | 'rename' | 'step' | 'hear' };
const act: fc.Arbitrary<Act> = fc.record({
  tab: fc.nat(1),
  does: fc.constantFrom('add', 'add', 'remove', 'rename', 'step', 'hear'),
});

test('whatever two tabs do in turn, neither loses an entry of the other', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
      const tabs = [nothingYours, nothingYours];
      let stored: string | null = null;
      const added = new Set<string>();
      const removed = new Set<string>();
      acts.forEach(({ tab, does }, index) => {
        let mine = mergeYours(tabs[tab] ?? nothingYours, readYours(stored).yours);
        const oldest = mine.bookmarks.at(-1)?.id;
        if (does === 'add') {
          mine = addBookmark(mine, madeBookmark(`${index}`, { at: index })) ?? mine;
          added.add(`${index}`);
        }
        if (does === 'step') {
          mine = addStep(mine, madeStep(`${index}`, index));
          added.add(`${index}`);
        }
        if (does === 'rename' && oldest) mine = renameBookmark(mine, oldest, `name ${index}`, index);
        if (does === 'remove' && oldest) {
          mine = removeBookmark(mine, oldest, index);
          removed.add(oldest);
        }
        tabs[tab] = mine;
        if (does !== 'hear') stored = printYours(mine);
      });
      const { yours } = readYours(stored);
      const kept = [...yours.bookmarks, ...yours.steps].map((entry) => entry.id);
      expect(new Set(kept)).toEqual(new Set([...added].filter((each) => !removed.has(each))));
    }),
  );
});

test('two tabs that write at the same moment are united when one hears of the other', () => {
  const one = addBookmark(nothingYours, madeBookmark('one')) ?? nothingYours;
  const other = addBookmark(nothingYours, madeBookmark('other')) ?? nothingYours;
  expect(mergeYours(one, other).bookmarks.map((each) => each.id)).toEqual(['one', 'other']);
});

test('a bookmark that one tab removed does not come back from the other', () => {
  const both = addBookmark(nothingYours, madeBookmark('one')) ?? nothingYours;
  const gone = removeBookmark(both, 'one', 2);
  expect(mergeYours(both, gone).bookmarks).toEqual([]);
});

test('the oldest steps and visits go, and bookmarks never do', () => {
  const many = Array.from({ length: 300 }, (_, index) => index);
  const made = mergeYours(nothingYours, {
    bookmarks: many.map((index) => madeBookmark(`b${index}`)),
    steps: many.map((index) => madeStep(`s${index}`, index)),
    visits: many.map((index) => madeVisit(`v${index}`, index)),
    removed: [],
  });
  expect(made.bookmarks).toHaveLength(300);
  expect(made.steps).toHaveLength(limits.steps);
  expect(made.steps[0]?.id).toBe('s299');
  expect(made.visits).toHaveLength(limits.visits);
});
