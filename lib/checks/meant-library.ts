import type { Catalogue } from '@/lib/catalogue/catalogue';
import { withLibrary, withoutLibrary } from '@/lib/recipe/edit';
import type { Fix } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import { parsePackageName } from '@/lib/recipe/requirement';

/** The library that is imported or called by a name which no library has: sklearn is scikit-learn. Empty: none is. */
export function meantLibrary(name: string, recipe: Recipe, { descriptions }: Catalogue): Fix[] {
  const meant = descriptions?.libraries.find(({ imports, otherNames = [] }) =>
    [...imports, ...otherNames].some((each) => parsePackageName(each.replaceAll(' ', '-')) === name),
  );
  if (!meant) return [];
  const library = { name: meant.name, extras: [], version: null };
  return [{ label: `Use ${meant.name}`, recipe: withLibrary(withoutLibrary(recipe, name), library) }];
}
