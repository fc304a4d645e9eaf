import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Beside } from '@/lib/strata/drawn';
import { besideLine, layOutBeside } from './lay-out-beside';
import type { SlabLayout } from './lay-out-stack';
import { sectionMetrics } from './section-metrics';

const metrics = sectionMetrics(704, true);
const bottom = 500;

/** Slabs 30 high, bottom first. */
const slabs = (count: number): SlabLayout[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    y: bottom - 30 * (index + 1),
    height: 30,
    lifted: false,
    hairlines: [],
    beds: [],
  }));

const pencil = (...stratumIds: string[]): Beside => ({
  look: 'pencil',
  title: 'Your guess',
  detail: 'runs again',
  stratumIds,
});
const truth = (...stratumIds: string[]): Beside => ({
  ...pencil(...stratumIds),
  look: 'truth',
  title: 'Ran',
});

const layOut = (beside: readonly Beside[], width = 704) =>
  layOutBeside(beside, slabs(5), sectionMetrics(width, true), 0, bottom);

test('layers that lie on each other share a bracket, others have their own', () => {
  expect(layOut([pencil('1', '2', '4')])[0]?.runs).toEqual([
    { top: bottom - 150, height: 30 },
    { top: bottom - 90, height: 60 },
  ]);
});

test('a guess makes room for the truth, which stands next to the block', () => {
  const alone = layOut([pencil('1')])[0]?.x ?? 0;
  const [guess, told] = layOut([pencil('1'), truth('1', '2')]);
  expect(guess?.x).toBeLessThan(told?.x ?? 0);
  expect(guess?.x).toBeLessThan(alone);
  expect(told?.x).toBeLessThan(metrics.block.x);
});

test('what names no layer of the block is not drawn', () => {
  expect(layOut([pencil('nosuch')])).toEqual([]);
  expect(layOut([])).toEqual([]);
});

test('a phone has room for one word', () => {
  expect(layOut([pencil('1')], 390)[0]).toMatchObject({ title: 'Guess', detail: '' });
});

test('texts keep clear of each other and of every bracket, and stay inside', () => {
  const ids = fc.subarray(['0', '1', '2', '3', '4'], { minLength: 1 });
  fc.assert(
    fc.property(ids, ids, fc.constantFrom(390, 600, 704, 1200), (guessed, ran, width) => {
      const placed = layOut([pencil(...guessed), truth(...ran)], width);
      const [first, second] = placed.toSorted((a, b) => a.text.top - b.text.top);
      if (first === undefined || second === undefined) throw new Error('both are drawn');
      const lines = first.detail === '' ? 1 : 2;
      expect(second.text.top).toBeGreaterThanOrEqual(first.text.top + lines * besideLine - 1);
      expect(first.text.top).toBeGreaterThanOrEqual(0);
      expect(second.text.top + lines * besideLine).toBeLessThanOrEqual(bottom + 1);
      for (const { text } of placed) for (const { x } of placed) expect(text.right).toBeLessThan(x);
    }),
  );
});
