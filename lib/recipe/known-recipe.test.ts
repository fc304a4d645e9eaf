import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { loadCatalogue, snapshot } from '@/lib/testing/catalogue';
import { knownRecipe } from './known-recipe';
import { pythonFacts } from './python-version';
import { defaultRecipe } from './recipe';

const pythons = snapshot.pythons.map(({ version }) => version);

test('a recipe of which the snapshot has everything stays the very same', () => {
  fc.assert(
    fc.property(arbitraryRecipe(['pandas'], pythons), (recipe) => {
      const { bases } = pythonFacts(recipe.python, snapshot.pythons);
      fc.pre(bases.some(({ base }) => base === recipe.base));
      expect(knownRecipe(recipe, snapshot)).toBe(recipe);
    }),
  );
});

test.each([
  ['3.6', '3.13'],
  ['3.99', '3.13'],
  ['3.12.99', '3.12'],
  ['3.7.4', '3.7.4'],
])('Python %s is read as %s', (python, read) => {
  expect(knownRecipe({ ...defaultRecipe, python }, snapshot).python).toBe(read);
});

test.each([
  ['3.13', 'debian', 'debian'],
  ['3.12', 'debian', 'slim'],
  ['3.13.2', 'debian', 'slim'],
  ['3.13.5', 'debian', 'slim'],
  ['3.12', 'cuda', 'cuda'],
  ['3.13', 'cuda', 'slim'],
] as const)('on Python %s, %s is read as %s: a distribution packages one release', (python, base, read) => {
  expect(knownRecipe({ ...defaultRecipe, python, base }, snapshot)).toEqual({
    ...defaultRecipe,
    python,
    base: read,
  });
});

test('an image that the snapshot lacks for a Python becomes one that it has', () => {
  const slimOnly = snapshot.pythons.map((facts) => ({
    ...facts,
    bases: facts.bases.filter(({ base }) => base === 'slim'),
  }));
  const known = knownRecipe({ ...defaultRecipe, base: 'alpine' }, { ...snapshot, pythons: slimOnly });
  expect(known.base).toBe('slim');
});

test('any recipe is composed with any snapshot, and what was replaced is told', () => {
  const catalogue = loadCatalogue('3.13');
  const recipes = arbitraryRecipe(['pandas', 'numpy'], ['3.13', '3.13.2', '3.5', '3.13.77', '3.99']);
  const bases = fc.subarray(['slim', 'full', 'alpine'], { minLength: 1 });
  fc.assert(
    fc.property(recipes, bases, (recipe, left) => {
      const pythons = snapshot.pythons.map((facts) => ({
        ...facts,
        bases: facts.bases.filter(({ base }) => left.includes(base)),
      }));
      const { recipe: used, problems } = compose(recipe, {
        ...catalogue,
        snapshot: { ...snapshot, pythons },
      });
      const told = problems.filter(({ kind }) => kind === 'not-in-catalogue');
      expect(told).toHaveLength(Number(used.python !== recipe.python) + Number(used.base !== recipe.base));
    }),
    { numRuns: 60 },
  );
});
