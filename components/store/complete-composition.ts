import type { Composition } from '@/lib/composition';
import type { ComposerStore } from './composer-store';
import { loadPart } from './load-catalogue';
import { selectComposition, selectMissing } from './selectors';

/** The composition with everything a download needs; fetches what is not here yet. Null: it cannot be had. */
export async function completeComposition(store: ComposerStore): Promise<Composition | null> {
  store.getState().retry();
  for (const part of selectMissing(store.getState())) {
    if (!(await loadPart(store, part))) return null;
  }
  const left = selectMissing(store.getState());
  return left.length === 0 ? selectComposition(store.getState()) : null;
}
