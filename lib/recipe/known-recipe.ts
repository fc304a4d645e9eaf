import type { BaseId, PythonFacts, Snapshot } from '@/lib/catalogue/catalogue';
import { hasRelease } from './python-version';
import { defaultRecipe, pythonMinor, type Recipe } from './recipe';

/**
 * The recipe with a Python and a base that the snapshot has: the very same where it has both. A link may be older or
 * newer than the catalogue that it is read with, so what is lacking there is replaced, and `checkRecipe` says so.
 */
export function knownRecipe(recipe: Recipe, { pythons }: Snapshot): Recipe {
  const facts = pythons.find(({ version }) => version === pythonMinor(recipe.python)) ?? usual(pythons);
  const python = hasRelease(facts, recipe.python) ? recipe.python : facts.version;
  const base = hasBase(facts, python, recipe.base) ? recipe.base : facts.bases[0]?.base;
  if (base === undefined) throw new Error(`a snapshot without an image for Python ${python}`);
  return python === recipe.python && base === recipe.base ? recipe : { ...recipe, python, base };
}

/** Of a Python that a distribution packages there is no other release. */
function hasBase({ bases }: PythonFacts, python: string, base: BaseId): boolean {
  const found = bases.find((each) => each.base === base);
  return found !== undefined && (found.packaged === undefined || python === pythonMinor(python));
}

function usual(pythons: readonly PythonFacts[]): PythonFacts {
  const facts = pythons.find(({ version }) => version === defaultRecipe.python) ?? pythons.at(-1);
  if (facts === undefined) throw new Error('a snapshot without a Python');
  return facts;
}
