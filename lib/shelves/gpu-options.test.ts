import { expect, test } from 'vitest';
import { buildLock } from '@/lib/lock/build-lock';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, type Requirement } from '@/lib/recipe/requirement';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { describeRow } from './shelf-row';

const catalogue = loadCatalogue('3.13');

function recipeOf(...texts: string[]): Recipe {
  return {
    ...defaultRecipe,
    libraries: texts.map((text) => parseRequirement(text)).filter((each) => each !== null),
  };
}

function buildsOf(name: string, recipe: Recipe) {
  const requirement: Requirement = { name, extras: [], version: null };
  return describeRow(requirement, { catalogue, recipe, lock: buildLock(recipe, catalogue) }).builds;
}

test.each([
  { name: 'tensorflow', sources: ['from the package index, locked', 'tensorflow[and-cuda], locked'] },
  { name: 'jax', sources: ['from the package index, locked', 'jax[cuda13], locked', 'jax[cuda12], locked'] },
])('$name for an NVIDIA card is its extra, locked and weighed', ({ name, sources }) => {
  const builds = buildsOf(name, recipeOf());
  expect(builds.map(({ source }) => source)).toEqual(sources);
  expect(builds.map(({ isChosen }) => isChosen)).toEqual(sources.map((_, place) => place === 0));
  for (const { price, recipe } of builds.slice(1)) {
    expect(price).toMatch(/^\+\d\.\d GB$/);
    expect(buildLock(recipe, catalogue).unlocked).toEqual([]);
  }
  expect(builds[1]?.recipe).toEqual(recipeOf(sources[1]?.split(',')[0] ?? ''));
});

test('a chosen card can be given back, and other extras and a version stay', () => {
  const [cpu, card] = buildsOf('tensorflow', recipeOf('tensorflow[and-cuda,gcs-filesystem]'));
  expect(card?.isChosen).toBe(true);
  expect(cpu?.isChosen).toBe(false);
  expect(cpu?.recipe).toEqual(recipeOf('tensorflow[gcs-filesystem]'));
});

test('a library that nobody knows does not hide what a card adds', () => {
  const [, card] = buildsOf('tensorflow', recipeOf('nobody-knows'));
  expect(card).toMatchObject({
    source: 'tensorflow[and-cuda], locked',
    price: expect.stringMatching(/^\+\d/),
  });
});
