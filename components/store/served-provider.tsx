'use client';

import { type ReactNode, useState } from 'react';
import type { Snapshot } from '@/lib/catalogue/catalogue';
import { type GraphFile, readGraph } from '@/lib/catalogue/graph-file';
import { ComposerProvider } from './composer-provider';

/** What the page is made with; the graph as it is served, because unfolded it is several times as long. */
export type ServedCatalogue = { snapshot: Snapshot; graph: GraphFile; snapshots: readonly string[] };

export function ServedProvider({
  snapshot,
  graph,
  snapshots,
  children,
}: ServedCatalogue & { children: ReactNode }) {
  const [catalogue] = useState(() => ({
    snapshot,
    graphs: { [graph.python]: readGraph(graph) },
    hashes: {},
    descriptions: null,
  }));
  return (
    <ComposerProvider catalogue={catalogue} snapshots={snapshots}>
      {children}
    </ComposerProvider>
  );
}
