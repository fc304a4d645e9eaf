import type { Catalogue, Library, Package } from '@/lib/catalogue/catalogue';
import { buildLock, packagesByName } from '@/lib/lock/build-lock';
import { installedBytes } from '@/lib/plan/cost';
import { withLibrary } from '@/lib/recipe/edit';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';

export type SearchHit = {
  name: string;
  /** Null: the catalogue has no version for this Python. */
  version: string | null;
  summary: string;
  /** Bytes it adds to the install layer of this recipe. */
  addedBytes: number;
  /** Packages it brings that are not there yet, without itself. */
  brings: readonly string[];
  /** Where the query stands in the name; null: it was found by something else. */
  match: readonly [number, number] | null;
};

const mostHits = 8;

/**
 * Libraries that fit the query, best first: by name, by import name, by purpose, then with one slip of the
 * keyboard. Libraries that are chosen already are left out.
 */
export function searchLibraries(query: string, catalogue: Catalogue, recipe: Recipe): SearchHit[] {
  const text = query
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  if (text === '') return [];
  const chosen = new Set(recipe.libraries.map(({ name }) => name));
  const ranked = candidates(catalogue, recipe)
    .filter(({ name }) => !chosen.has(name))
    .map((candidate) => ({ candidate, rank: rankOf(text, candidate) }))
    .filter(({ rank }) => rank < ranks.none)
    .sort((a, b) => a.rank - b.rank || (a.candidate.name < b.candidate.name ? -1 : 1));
  return ranked.slice(0, mostHits).map(({ candidate }) => hitOf(text, candidate, catalogue, recipe));
}

type Candidate = { name: string; library: Library | null; package: Package | null };

/** The curated libraries, and every package that stands in the lock because one of them needs it. */
function candidates({ snapshot, graphs }: Catalogue, { python }: Recipe): Candidate[] {
  const graph = graphs[pythonMinor(python)];
  const packages = graph ? packagesByName(graph) : new Map<string, Package>();
  const curated = new Set(snapshot.libraries.map(({ name }) => name));
  const others = [...packages.values()].filter(({ name }) => !curated.has(name));
  return [
    ...snapshot.libraries.map((library) => ({
      name: library.name,
      library,
      package: packages.get(library.name) ?? null,
    })),
    ...others.map((each) => ({ name: each.name, library: null, package: each })),
  ];
}

const ranks = {
  exact: 0,
  importName: 1,
  start: 2,
  word: 3,
  inside: 4,
  purpose: 5,
  slip: 6,
  dependency: 10,
  none: 20,
} as const;

function rankOf(text: string, { name, library }: Candidate): number {
  const rank = library ? rankOfLibrary(text, library) : rankOfName(text, name);
  return library === null && rank < ranks.none ? rank + ranks.dependency : rank;
}

function rankOfLibrary(text: string, library: Library): number {
  const byName = rankOfName(text, library.name);
  if (byName < ranks.word) return byName;
  if (library.imports.some((each) => each.toLowerCase() === text)) return ranks.importName;
  if (byName < ranks.none) return byName;
  const words = [...library.keywords, ...library.summary.toLowerCase().split(/\W+/)];
  if (text.length > 2 && words.some((word) => word.startsWith(text))) return ranks.purpose;
  return isOneSlip(text, library.name) ? ranks.slip : ranks.none;
}

function rankOfName(text: string, name: string): number {
  if (name === text) return ranks.exact;
  if (name.startsWith(text)) return ranks.start;
  if (name.includes(`-${text}`)) return ranks.word;
  return text.length > 1 && name.includes(text) ? ranks.inside : ranks.none;
}

/** One letter too many, too few, wrong, or two swapped, in a word of at least four letters. */
export function isOneSlip(typed: string, name: string): boolean {
  if (typed.length < 4 || Math.abs(typed.length - name.length) > 1) return false;
  let start = 0;
  while (start < typed.length && typed[start] === name[start]) start += 1;
  const rest = (text: string, skip: number) => text.slice(start + skip);
  const swapped =
    typed[start] === name[start + 1] && typed[start + 1] === name[start] && rest(typed, 2) === rest(name, 2);
  return (
    swapped ||
    rest(typed, 1) === rest(name, 1) ||
    rest(typed, 1) === rest(name, 0) ||
    rest(typed, 0) === rest(name, 1)
  );
}

function hitOf(text: string, candidate: Candidate, catalogue: Catalogue, recipe: Recipe): SearchHit {
  const { name, library, package: found } = candidate;
  const before = new Set(buildLock(recipe, catalogue).packages.map((each) => each.package.name));
  const after = buildLock(withLibrary(recipe, { name, extras: [], version: null }), catalogue).packages;
  const added = after.map((each) => each.package).filter((each) => !before.has(each.name));
  const at = name.indexOf(text);
  return {
    name,
    version: found?.version ?? null,
    summary: library?.summary ?? 'Comes with other libraries of the catalogue',
    addedBytes: added.reduce((total, each) => total + installedBytes(each, recipe.options.bytecode), 0),
    brings: added.map((each) => each.name).filter((each) => each !== name),
    match: at < 0 ? null : [at, at + text.length],
  };
}
