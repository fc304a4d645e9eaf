'use client';

import { useEffect } from 'react';
import { whenIdle } from '@/components/ui/when-idle';
import { useComposerStore } from './composer-provider';
import type { WantedPart } from './composer-state';
import type { ComposerStore } from './composer-store';
import { loadPart, pathOf } from './load-catalogue';
import { isDrawnFrom, selectMissing, selectWantedParts } from './selectors';

/** Fetches what the recipe needs: graphs and starter code at once, since the picture waits for them; hashes, and what
 * the next recipe may need, when the page idles. */
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
    const missing = selectMissing(state);
    for (const wanted of selectWantedParts(state)) {
      const isAtOnce = isDrawnFrom(wanted.part) && missing.includes(wanted.part);
      // What waits for the page to idle may be needed at once before it does.
      const name = `${pathOf(wanted)} ${isAtOnce}`;
      if (started.has(name) || state.failed.includes(wanted.part)) continue;
      started.add(name);
      if (isAtOnce) load(wanted, name);
      else whenIdle(() => load(wanted, name));
    }
  };
  const load = async (wanted: WantedPart, name: string) => {
    if (isStillWanted(wanted)) await loadPart(store, wanted);
    started.delete(name);
    loadMissing();
  };
  const isStillWanted = (wanted: WantedPart) =>
    selectWantedParts(store.getState()).some((part) => pathOf(part) === pathOf(wanted));
  return loadMissing;
}
