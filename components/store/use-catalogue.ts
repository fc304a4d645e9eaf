'use client';

import { useEffect } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import { useComposerStore } from './composer-provider';
import type { CataloguePart } from './composer-state';
import type { ComposerStore } from './composer-store';
import { loadPart } from './load-catalogue';
import { selectMissing } from './selectors';

/** Fetches what the recipe needs: graphs at once, since the picture waits for them; hashes when the page idles. */
export function useCatalogue(): void {
  const store = useComposerStore();
  useEffect(() => {
    const loadMissing = createLoader(store);
    loadMissing();
    return store.subscribe(loadMissing);
  }, [store]);
}

function createLoader(store: ComposerStore): () => void {
  const started = new Set<CataloguePart>();
  const loadMissing = () => {
    const state = store.getState();
    for (const part of selectMissing(state)) {
      if (started.has(part) || state.failed.includes(part)) continue;
      started.add(part);
      if (part === 'hashes' || part === 'descriptions') whenIdle(() => load(part));
      else load(part);
    }
  };
  const load = async (part: CataloguePart) => {
    await loadPart(store, part);
    started.delete(part);
    loadMissing();
  };
  return loadMissing;
}
