import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServedCatalogue } from '@/components/store/served-provider';
import type { Snapshot, Starters } from '@/lib/catalogue/catalogue';
import type { GraphFile } from '@/lib/catalogue/graph-file';
import { defaultRecipe, pythonMinor } from '@/lib/recipe/recipe';
import { allStarters } from '@/lib/starter/all-starters';

const folder = join(process.cwd(), 'public', 'catalogue');

/** What the page is made with: the newest snapshot, the graph of the default Python, and the starter code of the
 * default app type. The rest is fetched. */
export async function readInitialCatalogue(): Promise<ServedCatalogue> {
  const { newest, all } = await readJson<{ newest: string; all: readonly string[] }>('snapshots.json');
  const python = pythonMinor(defaultRecipe.python);
  const snapshot = await readJson<Snapshot>(join(newest, 'index.json'));
  const graph = await readGraphFile(newest, python);
  return { snapshot, graph, starters: startersOfDefault(), snapshots: all };
}

function startersOfDefault(): Starters {
  const { app } = defaultRecipe;
  return { appTypes: { [app]: allStarters.appTypes[app] ?? {} }, services: {}, withServices: {} };
}

export function readGraphFile(snapshot: string, python: string): Promise<GraphFile> {
  return readJson<GraphFile>(join(snapshot, `graph-${python}.json`));
}

async function readJson<Content>(path: string): Promise<Content> {
  return JSON.parse(await readFile(join(folder, path), 'utf8')) as Content;
}
