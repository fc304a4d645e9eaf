'use client';

import { type ReactNode, useState } from 'react';
import { useIsDrawnHere } from '@/components/ui/use-is-drawn-here';
import type { Snapshot, Starters } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { ComposerProvider } from './composer-provider';
import { createComposerStore } from './composer-store';
import { readAddress } from './read-address';

/** What the page is made with; the graph as it is served, because unfolded it is several times as long. */
export type ServedCatalogue = {
  snapshot: Snapshot;
  graph: GraphFile;
  /** Those of the default app type. */
  starters: Starters;
  snapshots: readonly string[];
};

/**
 * The page is served with the default recipe. Where the address has another one, taking over what was served would be
 * work for nothing: it is drawn anew, with the recipe of the link from the start. Needs a <Suspense> above it.
 */
export function ServedProvider({
  snapshot,
  graph,
  starters,
  snapshots,
  children,
}: ServedCatalogue & { children: ReactNode }) {
  const isDrawnHere = useIsDrawnHere();
  if (!isDrawnHere && hasLink()) throw new OtherRecipe();
  const [store] = useState(() => {
    const graphs = { [graph.python]: readGraph(graph) };
    const made = createComposerStore({
      catalogue: { snapshot, graphs, hashes: {}, descriptions: null, starters },
      snapshots,
    });
    if (hasLink()) readAddress(made);
    return made;
  });
  return <ComposerProvider store={store}>{children}</ComposerProvider>;
}

function hasLink(): boolean {
  return typeof location !== 'undefined' && location.search !== '';
}

/** React draws anew what throws while it takes over served HTML; Next.js knows by the digest that this is meant. */
class OtherRecipe extends Error {
  readonly digest = 'BAILOUT_TO_CLIENT_SIDE_RENDERING';
}
