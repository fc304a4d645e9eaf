import { expect, test } from 'vitest';
import type { Starters } from '@/lib/catalogue/catalogue';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { allStarters } from './all-starters';
import { buildStarter, hasAllStarters, hasStarter } from './starter';
import { starterValues } from './starter-values';

const { app } = defaultRecipe;
const ofDefault: Starters = {
  appTypes: { [app]: allStarters.appTypes[app] ?? {} },
  services: {},
  withServices: {},
};
const bare = { name: 'bare', lists: { libraries: [], services: [] } };

test('the default recipe takes no more than its own folder', () => {
  expect(hasStarter(ofDefault, defaultRecipe)).toBe(true);
  expect(buildStarter(ofDefault, app, bare)).toEqual(buildStarter(allStarters, app, bare));
  expect(hasAllStarters(ofDefault)).toBe(false);
});

test('what is for people alone brings no code', () => {
  const beside = { ...defaultRecipe, services: ['adminer'] } as const;
  expect(hasStarter(ofDefault, beside)).toBe(true);
  expect(starterValues(beside, 'bare').lists.services).toEqual([]);
});

test.each([
  { app: 'streamlit', services: [] },
  { app, services: ['redis'] },
  // It brings its services by itself.
  { app: 'celery', services: [] },
] as const)('$app with $services waits until all is here', (recipe) => {
  const values = { name: 'late', lists: { libraries: [], services: recipe.services } };
  expect(hasStarter(ofDefault, recipe)).toBe(false);
  expect(buildStarter(ofDefault, recipe.app, values)).toBeNull();
  expect(hasStarter(allStarters, recipe)).toBe(true);
  expect(hasAllStarters(allStarters)).toBe(true);
});
