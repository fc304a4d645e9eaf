import { expect, it } from 'vitest';
import { madeGraph } from '@/lib/testing/made-graph';
import { compareGraphs } from './compare-graphs';

const before = madeGraph({
  'stays 2': [],
  'stays 1': [],
  'rises 1.9': [],
  'falls 3': [],
  'falls 2': [],
  'goes 1': [],
  'inner 1': [],
});
const after = madeGraph({
  'stays 2': [],
  'rises 1.10': [],
  'rises 1.9': [],
  'falls 2': [],
  'comes 5': [],
  'comes 4': [],
  'inner 2': [],
});

it('says of every library what became of its newest version, sorted by name', () => {
  const libraries = new Set(['stays', 'rises', 'falls', 'goes', 'comes', 'never-there']);
  expect(compareGraphs(before, after, libraries)).toEqual([
    'comes: new, 5',
    'falls: 3 → 2',
    'goes: gone, was 1',
    'rises: 1.9 → 1.10',
  ]);
});

it('says nothing of packages that are no library', () => {
  expect(compareGraphs(before, after, new Set(['stays']))).toEqual([]);
});

it('says nothing where only an older release came or went', () => {
  const libraries = new Set(['stays', 'rises', 'falls', 'goes', 'inner']);
  expect(compareGraphs(before, before, libraries)).toEqual([]);
  const wider = madeGraph({ 'stays 2': [], 'stays 1.5': [], 'stays 1': [] });
  expect(compareGraphs(before, wider, new Set(['stays']))).toEqual([]);
});
