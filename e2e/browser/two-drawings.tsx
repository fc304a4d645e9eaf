import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LayersPanel } from '@/components/layers-panel/layers-panel';
import { Hatches } from '@/components/section/hatches';
import { ComposerProvider } from '@/components/store/composer-provider';
import { createComposerStore } from '@/components/store/composer-store';
import type { Catalogue, Snapshot } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { readLink } from '@/lib/recipe/link';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { allStarters } from '@/lib/starter/all-starters';

/** A page without the composer: two drawings of two recipes beside each other, as a lesson would have them. */
async function start(): Promise<void> {
  const { newest } = await fetchJson<{ newest: string }>('snapshots.json');
  const snapshot = await fetchJson<Snapshot>(`${newest}/index.json`);
  const graph = readGraph(await fetchJson<GraphFile>(`${newest}/graph-${defaultRecipe.python}.json`));
  const graphs = { [defaultRecipe.python]: graph };
  const catalogue = { snapshot, graphs, hashes: {}, descriptions: null, starters: allStarters };
  const host = document.getElementById('drawings');
  if (host === null) throw new Error('the page has no element for the drawings');
  createRoot(host).render(
    <>
      <Hatches />
      <Panel name="Left" link="app=flask&lib=pandas" catalogue={catalogue} />
      <Panel name="Right" link="app=script&lib=duckdb" catalogue={catalogue} />
    </>,
  );
}

function Panel({ name, link, catalogue }: { name: string; link: string; catalogue: Catalogue }) {
  const snapshots = [catalogue.snapshot.id];
  const [store] = useState(() =>
    createComposerStore({ catalogue, snapshots, recipe: readLink(link, { snapshots }).recipe }),
  );
  return (
    <section aria-label={name} data-recipe style={{ height: 800, width: 700 }}>
      <ComposerProvider store={store}>
        <LayersPanel />
      </ComposerProvider>
    </section>
  );
}

async function fetchJson<Content>(path: string): Promise<Content> {
  const answer = await fetch(`/catalogue/${path}`);
  return answer.json() as Promise<Content>;
}

await start();
