'use client';

import { useEffect } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import { useComposerStore } from './composer-provider';
import type { WantedPart } from './composer-state';
import type { ComposerStore } from './composer-store';
import { loadPart, pathOf } from './load-catalogue';
import { isWanted, selectWantedParts } from './selectors';

/** Fetches what the recipe needs: graphs at once, since the picture waits for them; hashes when the page idles. */
export function useCatalogue(): void {
  const store = useComposerStore();
  useEffect(() => {
    const loadMissing = createLoader(store);
    const { retry } = store.getState();
    loadMissing();
    const stop = store.subscribe(loadMissing);
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      stop();
    };
  }, [store]);
}

/** What fails for one Python leaves those of the others alone. */
export function createLoader(store: ComposerStore): () => void {
  const started = new Set<string>();
  const loadMissing = () => {
    const state = store.getState();
    for (const wanted of selectWantedParts(state)) {
      if (started.has(pathOf(wanted)) || state.failed.includes(wanted.part)) continue;
      started.add(pathOf(wanted));
      if (wanted.part === 'hashes' || wanted.part === 'descriptions') whenIdle(() => load(wanted));
      else load(wanted);
    }
  };
  const load = async (wanted: WantedPart) => {
    if (isWanted(store.getState(), wanted)) await loadPart(store, wanted);
    started.delete(pathOf(wanted));
    loadMissing();
  };
  return loadMissing;
}
