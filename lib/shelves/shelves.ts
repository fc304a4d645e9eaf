import type { Catalogue, Graph } from '@/lib/catalogue/catalogue';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, type Requirement } from '@/lib/recipe/requirement';
import { nearestNames } from '@/lib/search/nearest-names';
import { searchIndex } from '@/lib/search/search-index';
import { rankCandidates } from '@/lib/search/search-libraries';

/** One group of the catalogue, with those of its libraries that a search finds; all of them where there is none. */
export type Shelf = {
  id: string;
  title: string;
  /** What most people use, first. */
  names: readonly string[];
  /** How many libraries it has. */
  size: number;
  /** How many of them are chosen. */
  chosen: number;
};

/** The groups in the order of the catalogue. Empty while the descriptions are on their way. */
export function listShelves(
  { descriptions, ...catalogue }: Catalogue,
  recipe: Recipe,
  query: string,
): Shelf[] {
  if (descriptions === null) return [];
  const chosen = new Set(recipe.libraries.map(({ name }) => name));
  const graph = catalogue.graphs[pythonMinor(recipe.python)];
  const found = query.trim() === '' ? null : foundNames(query, { ...catalogue, descriptions }, graph);
  return descriptions.groups.map(({ id, title }) => {
    const names = descriptions.libraries.flatMap(({ group, name }) => (group === id ? [name] : []));
    return {
      ...{ id, title },
      names: found ? names.filter((name) => found.has(name)) : names,
      size: names.length,
      chosen: names.filter((name) => chosen.has(name)).length,
    };
  });
}

/** The open shelf; the first one where the id is of none. */
export function openShelf(shelves: readonly Shelf[], id: string): Shelf | undefined {
  return shelves.find((shelf) => shelf.id === id) ?? shelves[0];
}

/** More is not a find. */
const mostFound = 40;

/** Names like what was typed, for where nothing fits it. */
export function nearestOnShelves(query: string, { descriptions }: Catalogue): readonly string[] {
  return nearestNames(nameIn(query), descriptions?.libraries.map(({ name }) => name) ?? []);
}

function foundNames(query: string, catalogue: Catalogue, graph: Graph | undefined): ReadonlySet<string> {
  const found = rankCandidates(nameIn(query), searchIndex(catalogue, graph)).filter(
    ({ isLibrary }) => isLibrary,
  );
  return new Set(found.slice(0, mostFound).map((each) => each.name));
}

/** Names are searched without their version and extras: "pandas@2.2.3" finds pandas. */
function nameIn(query: string): string {
  return query.split(/[@[=<>~!]/)[0]?.trim() ?? '';
}

/** What was typed, where it could be added and stands on no shelf. */
export function outsideShelves(
  query: string,
  { descriptions }: Catalogue,
  recipe: Recipe,
): Requirement | null {
  const typed = parseRequirement(query.trim());
  if (typed === null || recipe.libraries.some(({ name }) => name === typed.name)) return null;
  return descriptions?.libraries.some(({ name }) => name === typed.name) ? null : typed;
}
