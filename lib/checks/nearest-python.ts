import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { withPython } from '@/lib/recipe/edit';
import type { Fix } from '@/lib/recipe/problem';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';

/** The nearest Python that has a version of a library which this one has not; empty: none is known. */
export function nearestPython(name: string, recipe: Recipe, { snapshot }: Catalogue): Fix[] {
  const places = new Map(snapshot.pythons.map(({ version }, place) => [version, place]));
  const own = places.get(pythonMinor(recipe.python)) ?? 0;
  const distance = (version: string) => Math.abs((places.get(version) ?? 0) - own);
  const having = findLibrary(snapshot.libraries, name)?.pythons ?? [];
  return [...having]
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 1)
    .map((version) => ({ label: `Use Python ${version}`, recipe: withPython(recipe, version) }));
}
