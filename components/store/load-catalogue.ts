import type { Catalogue, Descriptions, Hashes, Snapshot, Starters } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { startersPath } from '@/lib/starter/starters-path';
import type { WantedPart } from './composer-state';
import type { ComposerStore } from './composer-store';

const folder = '/catalogue';

/** Fetches one part that a recipe needs. False: it could not be had, and the state says so. */
export async function loadPart(store: ComposerStore, wanted: WantedPart): Promise<boolean> {
  try {
    const add = await fetchPart(wanted);
    const { catalogue, catalogues, receive } = store.getState();
    receive(add(catalogues[wanted.snapshot], catalogue));
    return true;
  } catch {
    store.getState().fail(wanted);
    return false;
  }
}

/** `other` is any catalogue that is here. */
type AddPart = (known: Catalogue | undefined, other: Catalogue) => Catalogue;

async function fetchPart(wanted: WantedPart): Promise<AddPart> {
  const { part, python } = wanted;
  const path = pathOf(wanted);
  switch (part) {
    case 'snapshot': {
      const snapshot = await fetchOnce<Snapshot>(path);
      return (known, { starters }) =>
        known ?? { snapshot, graphs: {}, hashes: {}, descriptions: null, starters };
    }
    case 'graph': {
      const graph = readGraph(await fetchOnce<GraphFile>(path));
      return within(wanted, (known) => ({ ...known, graphs: { ...known.graphs, [python]: graph } }));
    }
    case 'starters': {
      const starters = await fetchOnce<Starters>(path);
      return within(wanted, (known) => ({ ...known, starters }));
    }
    case 'descriptions': {
      const descriptions = await fetchOnce<Descriptions>(path);
      return within(wanted, (known) => ({ ...known, descriptions }));
    }
    case 'hashes': {
      const hashes = await fetchOnce<Hashes>(path);
      return within(wanted, (known) => ({ ...known, hashes: { ...known.hashes, [python]: hashes } }));
    }
  }
}

/** Only of a snapshot that is here anything else is asked for. */
function within({ snapshot }: WantedPart, add: (known: Catalogue) => Catalogue): AddPart {
  return (known) => {
    if (known === undefined) throw new Error(`a part of ${snapshot} came before it`);
    return add(known);
  };
}

/** Names a part in full: two that have the same path are one file. */
export function pathOf({ part, snapshot, python }: WantedPart): string {
  return {
    snapshot: `${folder}/${snapshot}/index.json`,
    graph: `${folder}/${snapshot}/graph-${python}.json`,
    starters: startersPath,
    descriptions: `${folder}/${snapshot}/descriptions.json`,
    hashes: `${folder}/${snapshot}/hashes-${python}.json`,
  }[part];
}

const underWay = new Map<string, Promise<unknown>>();

function fetchOnce<Part>(path: string): Promise<Part> {
  const running = underWay.get(path) ?? fetchJson(path).finally(() => underWay.delete(path));
  underWay.set(path, running);
  return running as Promise<Part>;
}

async function fetchJson(path: string): Promise<unknown> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}
