import type { Library } from '../../lib/catalogue/catalogue';
import type { LibraryEntry } from './library-entry';

/** The Pythons that offer a library, where not all do. One that runs on none is no library of the catalogue. */
export function pythonsOf(
  { name, brokenOn }: Pick<LibraryEntry, 'name' | 'brokenOn'>,
  graphs: readonly { version: string; names: ReadonlySet<string> }[],
): Pick<Library, 'pythons'> {
  const pythons = graphs
    .filter(({ version, names }) => names.has(name) && !brokenOn?.includes(version))
    .map(({ version }) => version);
  if (pythons.length === 0) throw new Error(`${name} runs on no Python.`);
  return pythons.length === graphs.length ? {} : { pythons };
}

/** The other library whose first import name is the same. */
export function sameModule(
  { name, imports: [module] }: Pick<LibraryEntry, 'name' | 'imports'>,
  libraries: readonly Pick<LibraryEntry, 'name' | 'imports'>[],
): Pick<Library, 'sameModule'> {
  const other = libraries.find((library) => library.name !== name && library.imports[0] === module);
  return other && module ? { sameModule: { library: other.name, module } } : {};
}
