import { readFileSync } from 'node:fs';
import type { Catalogue, Descriptions, Hashes, Snapshot, Starters } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { allStarters } from '@/lib/starter/all-starters';

const folder = new URL('../../public/catalogue/', import.meta.url);
const read = <T>(path: string): T => JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;

/** The snapshots of this checkout, for tests and scripts that run on Node. */
export const snapshots = read<{ newest: string; all: string[] }>('snapshots.json');
export const snapshot = read<Snapshot>(`${snapshots.newest}/index.json`);
export const descriptions = read<Descriptions>(`${snapshots.newest}/descriptions.json`);
export const known = { snapshot, snapshots: snapshots.all };

export const noStarters: Starters = { appTypes: {}, services: {}, withServices: {} };

/** The newest catalogue with everything loaded for the given Pythons. */
export function loadCatalogue(...pythons: readonly string[]): Catalogue {
  return { ...loadSnapshot(snapshots.newest, ...pythons), snapshot, descriptions };
}

/** The catalogue of one snapshot, without descriptions. */
export function loadSnapshot(id: string, ...pythons: readonly string[]): Catalogue {
  const load = <T>(kind: string): Record<string, T> =>
    Object.fromEntries(pythons.map((python) => [python, read<T>(`${id}/${kind}-${python}.json`)]));
  const graphs = Object.entries(load<GraphFile>('graph')).map(([python, file]) => [python, readGraph(file)]);
  return {
    snapshot: read<Snapshot>(`${id}/index.json`),
    graphs: Object.fromEntries(graphs),
    hashes: load<Hashes>('hashes'),
    descriptions: null,
    starters: allStarters,
  };
}

export function catalogueFor(recipe: Recipe): Catalogue {
  return loadCatalogue(pythonMinor(recipe.python));
}
