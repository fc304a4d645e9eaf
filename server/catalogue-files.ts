import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Catalogue, Graph, Hashes, Snapshot } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { knownRecipe } from '@/lib/recipe/known-recipe';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { allStarters } from '@/lib/starter/all-starters';

/** The snapshots as the site serves them: public/catalogue/<id>/{index,descriptions,graph-3.13,hashes-3.13}.json. */
export class CatalogueFiles {
  readonly newest: string;
  // Snapshots are never edited after release, so what was read once is kept.
  #read = new Map<string, Promise<unknown>>();
  readonly #graphs = new WeakMap<GraphFile, Graph>();

  constructor(
    readonly folder: string,
    /** Oldest first. */
    readonly snapshots: readonly string[],
  ) {
    const newest = snapshots.at(-1);
    if (newest === undefined)
      throw new Error('The site has no catalogue: public/catalogue/snapshots.json lists none.');
    this.newest = newest;
  }

  async snapshot(id: string): Promise<Snapshot> {
    return (await this.#file(id, 'index')) as Snapshot;
  }

  /** What composing a recipe takes: its own snapshot, with the graph and hashes of the Python that it has there. */
  async catalogueOf(recipe: Recipe): Promise<Catalogue> {
    const id = recipe.at ?? this.newest;
    return this.catalogue(id, pythonMinor(knownRecipe(recipe, await this.snapshot(id)).python));
  }

  /** Of the graphs and hashes, only those of one Python; none where the snapshot has none for it. */
  async catalogue(id: string, python: string): Promise<Catalogue> {
    const snapshot = await this.snapshot(id);
    if (!snapshot.pythons.some(({ version }) => version === python))
      return { snapshot, graphs: {}, hashes: {}, descriptions: null, starters: allStarters };
    const graph = await this.#graph(id, python);
    const hashes = (await this.#file(id, `hashes-${python}`)) as Hashes | null;
    return {
      snapshot,
      graphs: graph ? { [python]: graph } : {},
      hashes: hashes ? { [python]: hashes } : {},
      // For people who look for a library: no file needs them.
      descriptions: null,
      starters: allStarters,
    };
  }

  async #graph(id: string, python: string): Promise<Graph | null> {
    const file = (await this.#file(id, `graph-${python}`)) as GraphFile | null;
    if (!file) return null;
    const graph = this.#graphs.get(file) ?? readGraph(file);
    this.#graphs.set(file, graph);
    return graph;
  }

  #file(id: string, name: string): Promise<unknown> {
    const path = join(this.folder, id, `${name}.json`);
    const known = this.#read.get(path);
    if (known) return known;
    const reading = readJson(path);
    this.#read.set(path, reading);
    // A disk that failed once may answer the next time.
    reading.catch(() => this.#read.delete(path));
    return reading;
  }
}

/** The ids that snapshots.json lists, oldest first. */
export async function readSnapshotIds(folder: string): Promise<readonly string[]> {
  const list = (await readJson(join(folder, 'snapshots.json'))) as { all: readonly string[] } | null;
  return [...(list?.all ?? [])].sort();
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
