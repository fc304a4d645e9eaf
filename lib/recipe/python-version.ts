import type { PythonFacts } from '@/lib/catalogue/catalogue';
import { pythonMinor, type Recipe } from './recipe';

/** "3.13" and "3.7.4": a Python, whether it exists or not. */
export function isPython(text: string): boolean {
  return /^3\.(0|[1-9]\d?)(\.(0|[1-9]\d?))?$/.test(text);
}

/** "3.13", or "3.7.4" where that release exists: up to the newest that the snapshot knows. Else null. */
export function readPython(text: string, pythons: readonly PythonFacts[]): string | null {
  if (!isPython(text)) return null;
  const facts = pythons.find(({ version }) => version === pythonMinor(text));
  return facts && hasRelease(facts, text) ? text : null;
}

export function hasRelease({ version, newestPatch }: PythonFacts, python: string): boolean {
  if (version !== pythonMinor(python)) return false;
  return python === version || patchNumber(python) <= patchNumber(newestPatch);
}

/** The facts of "3.7.4" are those of "3.7". */
export function pythonFacts(python: string, pythons: readonly PythonFacts[]): PythonFacts {
  const facts = pythons.find(({ version }) => version === pythonMinor(python));
  if (!facts) throw new Error(`a recipe with Python ${python} got past knownRecipe`);
  return facts;
}

/** The next version that the recipe's base exists for; undefined: there is none. */
export function nextPython({ python, base }: Recipe, pythons: readonly PythonFacts[]): string | undefined {
  return pythons.find(
    ({ version, bases }) =>
      isOlderPython(pythonMinor(python), version) && bases.some((each) => each.base === base),
  )?.version;
}

/** Numeric order: "3.9" before "3.13". */
export function isOlderPython(a: string, b: string): boolean {
  return Number(a.split('.')[1]) < Number(b.split('.')[1]);
}

function patchNumber(version: string): number {
  return Number(version.split('.')[2]);
}

/** The one of `versions` that is the fewest releases away; null: there is none. All in two parts, as `pythons` has them. */
export function nearestPythonOf(
  versions: readonly string[],
  python: string,
  pythons: readonly PythonFacts[],
): string | null {
  const places = new Map(pythons.map(({ version }, place) => [version, place]));
  const own = places.get(python) ?? 0;
  const distance = (version: string) => Math.abs((places.get(version) ?? 0) - own);
  return [...versions].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
