import fc from 'fast-check';
import type { Recipe } from '@/lib/recipe/recipe';
import { arbitraryRecipe } from '@/lib/testing/arbitrary-recipe';
import { catalogue, pythons } from './catalogue';

/** The same ones in every run: half of them with extras and versions that leave the lock open. */
export function randomRecipes(count: number): Recipe[] {
  const names = catalogue.snapshot.libraries.map(({ name }) => name);
  const recipes = fc.sample(arbitraryRecipe(names, ['3.7.4', '3.11.2', ...pythons]), {
    numRuns: count,
    seed: 20_261_123,
  });
  return recipes.map((recipe, index) => (index % 2 === 0 ? recipe : withPlainLibraries(recipe)));
}

function withPlainLibraries(recipe: Recipe): Recipe {
  const libraries = recipe.libraries.map(({ name }) => ({ name, extras: [], version: null }));
  return { ...recipe, libraries };
}
