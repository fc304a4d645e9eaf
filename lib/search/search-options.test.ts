import { expect, test } from 'vitest';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { buildLock } from '@/lib/lock/build-lock';
import { withLibrary } from '@/lib/recipe/edit';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { printRequirement } from '@/lib/recipe/requirement';
import { noStarters } from '@/lib/testing/catalogue';
import { describeAdded, describeBrings, listOptions } from './search-options';

const wheels = ['glibc-x86-64', 'glibc-arm64', 'musl-x86-64', 'musl-arm64'] as const;
const packages = ['flask', 'gunicorn', 'pandas', 'scikit-learn'].map((name) => ({
  name,
  version: '1.0',
  olderBy: 0,
  dependencies: [],
  extras: {},
  wheels,
  sdist: true,
  download: 1,
  installed: 2,
  bytecode: 1,
}));
const catalogue: Catalogue = {
  snapshot: {
    id: '2026-11',
    date: '2026-11-23',
    until: '2026-11-16',
    pythons: [],
    libraries: [],
    sizesFrom: '',
  },
  graphs: { '3.13': { python: '3.13', packages } },
  hashes: {},
  descriptions: null,
  starters: noStarters,
};

const placeOf = (recipe: Recipe) => ({ catalogue, recipe, lock: buildLock(recipe, catalogue) });

const listed = (query: string, recipe = defaultRecipe) =>
  listOptions(query, placeOf(recipe)).options.map(({ requirement, hit }) => ({
    name: requirement.name,
    version: requirement.version,
    known: hit !== null,
  }));

test('nothing is listed before something is typed', () => {
  expect(listed('  ')).toEqual([]);
});

test('a version or an extra behind a name is searched by the name and kept', () => {
  expect(listed('pandas@2.1')).toEqual([{ name: 'pandas', version: '2.1', known: true }]);
  expect(listOptions('pandas[excel]', placeOf(defaultRecipe)).options[0]?.requirement.extras).toEqual([
    'excel',
  ]);
});

test('a range is searched by the name, and only the version of the catalogue has a size', () => {
  const row = (query: string) => {
    const [option] = listOptions(query, placeOf(defaultRecipe)).options;
    return option && [printRequirement(option.requirement), option.version, describeAdded(option)];
  };
  const brings = (query: string) => listOptions(query, placeOf(defaultRecipe)).options[0]?.brings;
  expect(row('pandas>=1,<2')).toEqual(['pandas>=1,<2', '1.0', '+3 B']);
  expect(row('pandas~=2.2')).toEqual(['pandas~=2.2', '~=2.2', 'size not known']);
  expect(row('pandas@2.2')).toEqual(['pandas@2.2', '2.2', 'size not known']);
  expect(row('pandas==1.0')).toEqual(['pandas@1.0', '1.0', '+3 B']);
  expect(row('my-own-lib>=2')).toEqual(['my-own-lib>=2', null, '']);
  expect(brings('pandas>=1,<2')).toEqual(brings('pandas'));
  expect(brings('pandas~=2.2')).toBeNull();
});

test('a valid name that the catalogue does not know is offered as it is', () => {
  expect(listed('my-own-lib')).toEqual([{ name: 'my-own-lib', version: null, known: false }]);
});

test('text that is no name is not offered, but names like it are', () => {
  const list = listOptions('scikit?', placeOf(defaultRecipe));
  expect(list.options).toEqual([]);
  expect(list.nearest).toEqual(['scikit-learn']);
});

test('what is chosen already is not offered again', () => {
  const recipe = withLibrary(defaultRecipe, { name: 'my-own-lib', extras: [], version: null });
  expect(listed('my-own-lib', recipe)).toEqual([]);
});

test('another version of what is chosen comes first, before names like it', () => {
  const recipe = withLibrary(defaultRecipe, { name: 'pandas', extras: [], version: null });
  expect(listed('pandas@1.0', recipe)).toEqual([{ name: 'pandas', version: '1.0', known: true }]);
  expect(listed('pandas', recipe)).toEqual([]);
});

test('what a library brings is counted after the first few', () => {
  expect(describeBrings([])).toBe('brings nothing else');
  expect(describeBrings(null)).toBe('');
  expect(describeBrings(['b', 'c', 'd', 'e', 'f'])).toBe('brings b, c, d and 2 more');
});
