import { readLink } from '@/lib/recipe/link';
import type { Recipe } from '@/lib/recipe/recipe';
import { known, loadCatalogue } from '@/lib/testing/catalogue';

export const pythons = known.snapshot.pythons.map(({ version }) => version);

/** The newest snapshot as it is served, with every part that it has. */
export const catalogue = loadCatalogue(...pythons);

/** A link of these tests that has a problem is a mistake in the test. */
export function recipeOf(link: string): Recipe {
  const { recipe, problems } = readLink(link, known);
  if (problems.length > 0) throw new Error(`${link}: ${problems.map(({ message }) => message).join(' ')}`);
  return recipe;
}
