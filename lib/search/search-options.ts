import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { nearestNames } from './nearest-names';
import { searchIndex } from './search-index';
import { type SearchHit, type SearchPlace, searchLibraries } from './search-libraries';

/** One row of the search list. `hit` null: what was typed, which the catalogue does not know. */
export type SearchOption = { requirement: Requirement; hit: SearchHit | null };

export type SearchList = {
  options: readonly SearchOption[];
  /** How many names were searched. */
  searched: number;
  /** Names like the text; only where nothing fits it. */
  nearest: readonly string[];
};

/** What the list below the search field offers. `name@version` and `name[extra]` are searched by their name. */
export function listOptions(query: string, place: SearchPlace): SearchList {
  const { catalogue, recipe } = place;
  const names = searchIndex(catalogue, catalogue.graphs[pythonMinor(recipe.python)]).map((each) => each.name);
  const name = query.split(/[@[=]/)[0]?.trim() ?? '';
  if (name === '') return { options: [], searched: names.length, nearest: [] };
  const typed = parseRequirement(query);
  const hits = searchLibraries(name, place).map((hit) => ({
    hit,
    requirement: typed?.name === hit.name ? typed : { name: hit.name, extras: [], version: null },
  }));
  const offersTyped =
    typed !== null && !hits.some(({ hit }) => hit.name === typed.name) && !isChosen(typed, recipe);
  return {
    options: [...hits, ...(offersTyped ? [{ requirement: typed, hit: null }] : [])],
    searched: names.length,
    nearest: hits.length === 0 ? nearestNames(name, names) : [],
  };
}

function isChosen(typed: Requirement, { libraries }: Recipe): boolean {
  return libraries.some((library) => printRequirement(library) === printRequirement(typed));
}

/** "5 of 341 match". */
export function describeList({ options, searched }: SearchList): string {
  const found = options.filter(({ hit }) => hit !== null).length;
  return `${found} of ${searched} match`;
}

/** "brings numpy, joblib and 3 more"; "brings nothing else". */
export function describeBrings({ brings }: SearchHit): string {
  if (brings.length === 0) return 'brings nothing else';
  const named = brings.length <= 4 ? brings : brings.slice(0, 3);
  const rest = brings.length - named.length;
  return `brings ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
