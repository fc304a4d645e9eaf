import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileTexts } from '@/lib/testing/hostile-texts';
import { madeBookmark, madeStep, madeVisit } from '@/lib/testing/made-yours';
import { printLast, readLast } from './last-recipe';
import { mergeYours } from './merge-yours';
import { printYours, readYours } from './read-yours';
import { changeText, sizeText } from './size-text';
import { nothingYours } from './yours';

const whole = mergeYours(nothingYours, {
  bookmarks: [madeBookmark('b')],
  steps: [madeStep('s', 2), { ...madeStep('t', 1), change: null }],
  visits: [madeVisit('v', 1)],
  removed: [{ id: 'x', at: 1 }],
});

test('what was kept is read as it was', () => {
  expect(readYours(printYours(whole))).toEqual({ yours: whole, left: 0, isBroken: false });
  expect(readYours(null)).toEqual({ yours: nothingYours, left: 0, isBroken: false });
});

test('nothing of it ever throws, whatever the text is', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void [readYours(text), readLast(text)]));
  const anyEntry = fc.oneof(
    fc.jsonValue(),
    fc.record({ id: fc.jsonValue(), at: fc.jsonValue(), link: fc.jsonValue() }),
  );
  const anyList = fc.oneof(fc.jsonValue(), fc.array(anyEntry));
  fc.assert(
    fc.property(
      fc.record({ bookmarks: anyList, steps: anyList, visits: anyList, removed: anyList }),
      (made) => {
        readYours(JSON.stringify(made));
      },
    ),
  );
});

test.each(['[]', '{', 'null', '7', '"x"'])('%s is told as broken', (text) => {
  expect(readYours(text)).toMatchObject({ yours: nothingYours, isBroken: true });
});

test('malformed entries are left out and counted, and the good ones stay', () => {
  const bookmarks = [
    madeBookmark('good'),
    { ...madeBookmark('a'), bytes: -1 },
    { ...madeBookmark('b'), at: Number.MAX_VALUE },
    { ...madeBookmark('c'), link: 'x'.repeat(9000) },
    { ...madeBookmark('d'), name: '\u202e' },
    { ...madeBookmark('e'), id: 7 },
    null,
  ];
  const read = readYours(JSON.stringify({ bookmarks, steps: 'none' }));
  expect(read.yours.bookmarks.map(({ id }) => id)).toEqual(['good']);
  expect(read.left).toBe(7);
});

test.each(hostileTexts.map((text) => [text.slice(0, 30), text]))('%j stays words on one line', (_, text) => {
  const { yours } = readYours(JSON.stringify({ bookmarks: [madeBookmark('b', { name: `n${text}` })] }));
  const name = yours.bookmarks[0]?.name ?? '';
  expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect([...name].length).toBeLessThanOrEqual(200);
});

test('the last recipe is read as it was kept, and only whole', () => {
  const last = { name: 'dashboard', sentence: 'Streamlit on Python 3.13 slim', link: 'app=streamlit' };
  expect(readLast(printLast(last))).toEqual(last);
  for (const text of [null, '', 'null', '{}', printLast({ ...last, link: '' })])
    expect(readLast(text)).toBeNull();
});

test('sizes say what is not known, and changes their direction', () => {
  expect(sizeText({ bytes: 149e6, isAtLeast: true })).toBe('> 149 MB');
  const step = madeStep('s', 1);
  expect(changeText({ ...step, change: 152e6 })).toBe('+152 MB');
  expect(changeText({ ...step, change: -3e6 })).toBe('−3 MB');
  expect(changeText({ ...step, change: 0 })).toBe('0 B');
  expect(changeText({ ...step, bytes: 139e6, change: null })).toBe('139 MB');
});
