import type { TestContext } from 'vitest';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import type { Recipe } from '@/lib/recipe/recipe';
import { catalogue, recipeOf } from './catalogue';
import { missingImage } from './docker';
import { imagesOf } from './images-of';
import { tooOldAnImage } from './patch-release';

/** What a link gives. Where it cannot be built here, the test is skipped and says why. */
export function composeLink(link: string, skip: TestContext['skip']): Promise<Composition> {
  return composeRecipe(recipeOf(link), skip);
}

export async function composeRecipe(recipe: Recipe, skip: TestContext['skip']): Promise<Composition> {
  const composition = compose(recipe, catalogue);
  const why = (await missingImage(imagesOf(composition.plan))) ?? (await tooOldAnImage(composition));
  skip(why !== null, why ?? '');
  return composition;
}
