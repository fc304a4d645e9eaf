import { expect, test } from 'vitest';
import { printLink } from '@/lib/recipe/link';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { snapshot } from '@/lib/testing/catalogue';
import { baseChoices } from './base-choices';

const offered = (python: string) =>
  baseChoices({ ...defaultRecipe, python }, snapshot).map(({ id, small, recipe }) => [
    id,
    small,
    printLink(recipe),
  ]);

test('a base says what it weighs with its Python', () => {
  expect(offered('3.13')).toEqual([
    ['slim', '126 MB', ''],
    ['full', expect.stringMatching(/GB$/), 'base=full'],
    ['alpine', '52 MB', 'base=alpine'],
    ['debian', '132 MB', 'base=debian'],
    ['cuda', 'on 3.12', 'python=3.12&base=cuda'],
  ]);
});

test('one with the Python of its distribution brings that one along', () => {
  const packaged = ['debian', 'cuda'];
  expect(offered('3.12').filter(([id]) => packaged.includes(String(id)))).toEqual([
    ['debian', 'on 3.13', 'base=debian'],
    ['cuda', '? MB', 'python=3.12&base=cuda'],
  ]);
  expect(offered('3.13.2').at(3)).toEqual(['debian', 'on 3.13', 'base=debian']);
});

test('an older catalogue offers what it has', () => {
  const { pythons } = snapshot;
  const older = pythons.map((each) => ({ ...each, bases: each.bases.filter(({ packaged }) => !packaged) }));
  expect(baseChoices(defaultRecipe, { ...snapshot, pythons: older }).map(({ id }) => id)).toEqual([
    'slim',
    'full',
    'alpine',
  ]);
});
