import { expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { listShelves, nearestOnShelves, outsideShelves } from './shelves';

const catalogue = loadCatalogue('3.13');
const recipe = {
  ...defaultRecipe,
  libraries: ['pandas', 'torch'].map((name) => ({ name, extras: [], version: null })),
};

test('every library stands on one of sixteen shelves', () => {
  const shelves = listShelves(catalogue, recipe, '');
  expect(shelves).toHaveLength(16);
  expect(shelves.flatMap(({ names }) => names).sort()).toEqual(
    catalogue.snapshot.libraries.map(({ name }) => name),
  );
  for (const { names, size } of shelves) expect(names).toHaveLength(size);
});

test('a shelf counts what is chosen of it', () => {
  const chosen = listShelves(catalogue, recipe, '').filter((shelf) => shelf.chosen > 0);
  expect(chosen.map(({ title, chosen }) => `${title} ${chosen}`)).toEqual([
    'Tables and arrays 1',
    'Deep learning 1',
  ]);
});

test('a search leaves on each shelf what fits, and keeps its size', () => {
  const shelves = listShelves(catalogue, recipe, 'parquet');
  expect(shelves[0]).toMatchObject({ title: 'Tables and arrays', size: 21 });
  expect(shelves[0]?.names).toEqual(expect.arrayContaining(['pyarrow', 'fastparquet']));
  expect(shelves[0]?.names).not.toContain('xlsxwriter');
});

test('a version or an extra behind the name does not keep it from being found', () => {
  for (const query of ['pandas@2.2.3', 'pandas[excel]', 'pandas>=2'])
    expect(listShelves(catalogue, recipe, query), query).toEqual(listShelves(catalogue, recipe, 'pandas'));
  expect(listShelves(catalogue, recipe, 'pandas')[0]?.names).toContain('pandas');
});

test('where nothing fits, names like the text are known', () => {
  expect(nearestOnShelves('scikitlearn>=1', catalogue)).toContain('scikit-learn');
  expect(nearestOnShelves('qqq', catalogue)).toEqual([]);
});

test('there are no shelves before the descriptions are here', () => {
  expect(listShelves({ ...catalogue, descriptions: null }, recipe, '')).toEqual([]);
});

test('what stands on no shelf can be added as it was typed', () => {
  expect(outsideShelves('left-pad', catalogue, recipe)).toMatchObject({ name: 'left-pad' });
  expect(outsideShelves('numpy', catalogue, recipe)).toBeNull();
  expect(outsideShelves('two words', catalogue, recipe)).toBeNull();
  expect(outsideShelves('', catalogue, recipe)).toBeNull();
});
