import type { Catalogue } from '@/lib/catalogue/catalogue';
import { findLibrary } from '@/lib/catalogue/find-library';
import { withPython } from '@/lib/recipe/edit';
import type { Fix } from '@/lib/recipe/problem';
import { nearestPythonOf } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';

/** The nearest Python that has a version of a library which this one has not; empty: none is known. */
export function nearestPython(name: string, recipe: Recipe, { snapshot }: Catalogue): Fix[] {
  const having = findLibrary(snapshot.libraries, name)?.pythons ?? [];
  const nearest = nearestPythonOf(having, pythonMinor(recipe.python), snapshot.pythons);
  return nearest === null ? [] : [{ label: `Use Python ${nearest}`, recipe: withPython(recipe, nearest) }];
}
