import type { Library } from './catalogue';

const known = new WeakMap<readonly Library[], ReadonlyMap<string, Library>>();

/** The library of this name; looked up, because a lock asks for each of its packages. */
export function findLibrary(libraries: readonly Library[], name: string): Library | undefined {
  const byName = known.get(libraries) ?? new Map(libraries.map((each) => [each.name, each]));
  known.set(libraries, byName);
  return byName.get(name);
}
