import { formatBytes } from '@/lib/format/figures';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { isInRange } from '@/lib/recipe/version';
import { nearestNames } from './nearest-names';
import { searchIndex } from './search-index';
import { type SearchHit, type SearchPlace, searchLibraries } from './search-libraries';

/** One row of the search list. */
export type SearchOption = {
  requirement: Requirement;
  /** Null: what was typed, which the catalogue does not know. */
  hit: SearchHit | null;
  /** The version that would be installed, or what was typed for it; null: the catalogue has none for this Python. */
  version: string | null;
  /** Installed bytes that it adds; null: not known. */
  addedBytes: number | null;
  /** Names of the packages that come with it; null: not known. */
  brings: readonly string[] | null;
};

export type SearchList = {
  options: readonly SearchOption[];
  /** How many names were searched. */
  searched: number;
  /** Names like the text; only where nothing fits it. */
  nearest: readonly string[];
};

/** What the list below the search field offers. `name@version`, `name>=2` and `name[extra]` are searched by their name. */
export function listOptions(query: string, place: SearchPlace): SearchList {
  const { catalogue, recipe } = place;
  const names = searchIndex(catalogue, catalogue.graphs[pythonMinor(recipe.python)]).map((each) => each.name);
  const name = query.split(/[@[=<>~!]/)[0]?.trim() ?? '';
  if (name === '') return { options: [], searched: names.length, nearest: [] };
  const typed = parseRequirement(query);
  const hits = searchLibraries(name, place, typed && asksMore(typed) ? typed.name : null);
  const found = hits.map((hit) => describeHit(hit, typed?.name === hit.name ? typed : null));
  const offersTyped =
    typed !== null && !hits.some((hit) => hit.name === typed.name) && !isChosen(typed, recipe);
  const outside = offersTyped
    ? [{ requirement: typed, hit: null, version: null, addedBytes: null, brings: null }]
    : [];
  return {
    options: [...found, ...outside],
    searched: names.length,
    nearest: hits.length === 0 ? nearestNames(name, names) : [],
  };
}

function asksMore({ extras, version, range }: Requirement): boolean {
  return extras.length > 0 || version !== null || range !== undefined;
}

/** The size is that of the catalogue's version, so no other version has one. */
function describeHit(hit: SearchHit, typed: Requirement | null): SearchOption {
  const requirement = typed ?? { name: hit.name, extras: [], version: null };
  const { version, range } = requirement;
  const fits = version === null ? !range || isInRange(hit.version ?? '', range) : version === hit.version;
  return {
    ...{ requirement, hit },
    version: fits ? hit.version : (version ?? range ?? null),
    addedBytes: fits && hit.version !== null ? hit.addedBytes : null,
    brings: fits && hit.version !== null ? hit.brings : null,
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

/** "+64.1 MB"; "size not known" for a version that the catalogue has not; empty where it has none. */
export function describeAdded({ version, addedBytes }: SearchOption): string {
  if (addedBytes !== null) return `+${formatBytes(addedBytes)}`;
  return version === null ? '' : 'size not known';
}

/** "brings numpy, joblib and 3 more"; "brings nothing else"; empty for a version whose needs are not known. */
export function describeBrings(brings: readonly string[] | null): string {
  if (brings === null) return '';
  if (brings.length === 0) return 'brings nothing else';
  const named = brings.length <= 4 ? brings : brings.slice(0, 3);
  const rest = brings.length - named.length;
  return `brings ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}
