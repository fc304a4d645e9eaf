import type { Catalogue, Graph, Package } from '@/lib/catalogue/catalogue';
import { installedBytes } from '@/lib/catalogue/installed-bytes';
import { releasesOf } from '@/lib/lock/compiled-graph';
import type { Lock } from '@/lib/lock/lock';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { addedBy, broughtBy } from './added-packages';
import { type Candidate, searchIndex, splitWords } from './search-index';

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

/** What is searched for, and where it would be added: the recipe with its lock. */
export type SearchPlace = { catalogue: Catalogue; recipe: Recipe; lock: Lock };

const mostHits = 8;

/**
 * Libraries that fit the query, best first: by name, by import name, by purpose, then with one slip of the
 * keyboard. Libraries that are chosen already are left out, except `changed`: one of which something else is asked.
 */
export function searchLibraries(
  query: string,
  place: SearchPlace,
  changed: string | null = null,
): SearchHit[] {
  const { catalogue, recipe } = place;
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const chosen = new Set(recipe.libraries.map(({ name }) => name).filter((name) => name !== changed));
  return rankCandidates(query, searchIndex(catalogue, graph))
    .filter(({ name }) => !chosen.has(name))
    .slice(0, mostHits)
    .map((candidate) => hitOf(normalise(query), candidate, graph, place));
}

/** All that fit a query, best first. */
export function rankCandidates(query: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const typed = { text: normalise(query), words: splitWords(query) };
  if (typed.text === '') return [];
  return candidates
    .map((candidate) => ({ candidate, rank: rankOf(typed, candidate) }))
    .filter(({ rank }) => rank < ranks.none)
    .sort((a, b) => a.rank - b.rank || byUse(a.candidate, b.candidate))
    .map(({ candidate }) => candidate);
}

function normalise(query: string): string {
  return query
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
}

const ranks = {
  exact: 0,
  alias: 1,
  start: 2,
  word: 3,
  inside: 4,
  purpose: 5,
  slip: 6,
  dependency: 10,
  none: 20,
} as const;

/** What stands first on its shelf, first. */
function byUse(a: Candidate, b: Candidate): number {
  return a.order - b.order || (a.name < b.name ? -1 : 1);
}

type Typed = { text: string; words: readonly string[] };

function rankOf(typed: Typed, candidate: Candidate): number {
  if (candidate.isLibrary) return rankOfLibrary(typed, candidate);
  const rank = rankOfName(typed.text, candidate.name);
  return rank < ranks.none ? rank + ranks.dependency : rank;
}

function rankOfLibrary({ text, words }: Typed, { name, aliases, words: own }: Candidate): number {
  const byName = rankOfName(text, name);
  if (byName < ranks.start) return byName;
  if (aliases.includes(text)) return ranks.alias;
  if (byName < ranks.none) return byName;
  // Every word that was typed begins one that describes it: "time ser" finds what is for time series.
  const purpose = text.length > 2 ? purposeOf(words, own) : null;
  if (purpose !== null) return ranks.purpose + purpose;
  return [name, ...aliases].some((each) => isOneSlip(text, each)) ? ranks.slip : ranks.none;
}

/** 0 for what it is for first of all, nearly 1 for what is said of it last; null where a word says nothing. */
function purposeOf(words: readonly string[], own: readonly string[]): number | null {
  const places = words.map((word) => own.findIndex((each) => each.startsWith(word)));
  return places.length === 0 || places.includes(-1) ? null : Math.max(...places) / own.length;
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

function hitOf(text: string, candidate: Candidate, graph: Graph | undefined, place: SearchPlace): SearchHit {
  const { name, description } = candidate;
  const added: readonly Package[] = graph ? addedBy(name, place.lock, graph) : [];
  const at = name.indexOf(text);
  return {
    name,
    version: (graph && releasesOf(graph, name)[0]?.version) ?? null,
    summary: description?.summary ?? summaryOfPart(candidate, graph),
    addedBytes: added.reduce((total, each) => total + installedBytes(each, place.recipe.options.bytecode), 0),
    brings: added.map((each) => each.name).filter((each) => each !== name),
    match: at < 0 ? null : [at, at + text.length],
  };
}

/** "Comes with pandas, xarray and 12 more" for what no description is there for. */
function summaryOfPart({ name, isLibrary }: Candidate, graph: Graph | undefined): string {
  const by = isLibrary || !graph ? [] : broughtBy(name, graph);
  if (by.length === 0) return '';
  const rest = by.length - 2;
  return rest > 0
    ? `Comes with ${by.slice(0, 2).join(', ')} and ${rest} more`
    : `Comes with ${by.join(' and ')}`;
}
