import type { Catalogue, Descriptions, Hashes, Snapshot } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { pythonMinor } from '@/lib/recipe/recipe';
import type { CataloguePart } from './composer-state';
import type { ComposerStore } from './composer-store';
import { selectWanted } from './selectors';

const folder = '/catalogue';

/** Fetches one part that the recipe needs. False: it could not be had, and the state says so. */
export async function loadPart(store: ComposerStore, part: CataloguePart): Promise<boolean> {
  const { snapshot, python } = wantedOf(store);
  try {
    const add = await fetchPart(part, snapshot, python);
    store.getState().receive(add(store.getState().catalogue));
    return true;
  } catch {
    store.getState().fail(part);
    return false;
  }
}

function wantedOf(store: ComposerStore) {
  const state = store.getState();
  return { snapshot: selectWanted(state), python: pythonMinor(state.recipe.python) };
}

type AddPart = (catalogue: Catalogue) => Catalogue;

async function fetchPart(part: CataloguePart, snapshot: string, python: string): Promise<AddPart> {
  switch (part) {
    case 'snapshot': {
      const index = await fetchOnce<Snapshot>(`${snapshot}/index.json`);
      return () => ({ snapshot: index, graphs: {}, hashes: {}, descriptions: null });
    }
    case 'graph': {
      const graph = readGraph(await fetchOnce<GraphFile>(`${snapshot}/graph-${python}.json`));
      return sameSnapshot(snapshot, (known) => ({ ...known, graphs: { ...known.graphs, [python]: graph } }));
    }
    case 'descriptions': {
      const descriptions = await fetchOnce<Descriptions>(`${snapshot}/descriptions.json`);
      return sameSnapshot(snapshot, (known) => ({ ...known, descriptions }));
    }
    case 'hashes': {
      const hashes = await fetchOnce<Hashes>(`${snapshot}/hashes-${python}.json`);
      return sameSnapshot(snapshot, (known) => ({ ...known, hashes: { ...known.hashes, [python]: hashes } }));
    }
  }
}

/** An answer that comes after the reader went on to another snapshot is of no use there. */
function sameSnapshot(snapshot: string, add: AddPart): AddPart {
  return (catalogue) => (catalogue.snapshot.id === snapshot ? add(catalogue) : catalogue);
}

const underWay = new Map<string, Promise<unknown>>();

function fetchOnce<Part>(path: string): Promise<Part> {
  const running = underWay.get(path) ?? fetchJson(path).finally(() => underWay.delete(path));
  underWay.set(path, running);
  return running as Promise<Part>;
}

async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(`${folder}/${path}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
