import { isOlderPython } from '@/lib/recipe/python-version';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import { servicesOfApp } from '@/lib/services/services';
import type { StarterValues } from './render';

/** `name` is the image name. */
export function starterValues(recipe: Recipe, name: string): StarterValues {
  // importlib.metadata, with which the code reports versions, came with Python 3.8.
  const reports = !isOlderPython(pythonMinor(recipe.python), '3.8');
  const libraries = reports ? recipe.libraries.map((library) => library.name) : [];
  return { name, lists: { libraries, services: servicesOfApp(usedServices(recipe)) } };
}
