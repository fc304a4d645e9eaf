import { expect, test } from 'vitest';
import { buildLock } from '@/lib/lock/build-lock';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { madeGraph } from '@/lib/testing/made-graph';
import { describeClash } from './clash-panel';

const real = loadCatalogue('3.13');
const library = (name: string) => ({ name, extras: [], version: null });
const recipeOf = (...names: string[]): Recipe => ({
  ...defaultRecipe,
  app: 'script',
  libraries: names.map(library),
});

const made = {
  ...real,
  graphs: {
    '3.13': madeGraph({
      'old 1': ['shared 1|2'],
      'new 1': ['shared 3', 'large'],
      'friend 1': ['new'],
      'large 1': [],
      'shared 4': [],
      'shared 3': [],
      'shared 2': [],
      'shared 1': [],
    }),
  },
};
const panelOf = (recipe: Recipe) => describeClash(recipe, made, buildLock(recipe, made));

test('who cannot go together, drawn as ranges over what they quarrel about', () => {
  const panel = panelOf(recipeOf('new', 'old'));
  expect(panel).toMatchObject({
    title: 'new and old cannot go together',
    why: 'Both sides need shared, and no version of it in the catalogue suits both.',
    axis: ['1', '2', '3', '4'],
  });
  expect([...(panel?.sides ?? [])].sort((a, b) => (a.label < b.label ? -1 : 1))).toEqual([
    { label: 'new 1', range: '3', suits: [false, false, true, false] },
    { label: 'old 1', range: '2 or older', suits: [true, true, false, false] },
  ]);
});

test('the way out that loses least stands first', () => {
  const ways = panelOf(recipeOf('new', 'old'))?.ways ?? [];
  expect(ways.map(({ label }) => label)).toEqual(['Leave out old', 'Leave out new']);
  expect(ways[0]?.recipe.libraries).toEqual([library('new')]);
  expect(ways[0]?.bytes).toBeLessThan(ways[1]?.bytes ?? 0);
});

test('all who stand behind one side leave together', () => {
  const labels = panelOf(recipeOf('friend', 'new', 'old'))?.ways.map(({ label }) => label);
  expect(labels).toEqual(['Leave out old', 'Leave out friend and new']);
  for (const { recipe } of panelOf(recipeOf('friend', 'new', 'old'))?.ways ?? [])
    expect(panelOf(recipe)).toBeNull();
});

test('there is no panel where everything goes together', () => {
  expect(panelOf(recipeOf('new'))).toBeNull();
});

test('the catalogue knows such a pair', () => {
  const recipe = recipeOf('black', 'dbt-core');
  const panel = describeClash(recipe, real, buildLock(recipe, real));
  expect(panel?.title).toBe('black and dbt-core cannot go together');
  expect(panel?.ways).toHaveLength(2);
});
