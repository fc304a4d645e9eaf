import type { Composition } from '@/lib/composition';
import type { ComposerStore } from './composer-store';
import { loadPart, pathOf } from './load-catalogue';
import { selectComposition, selectMissing, wantedOf } from './selectors';

/** The composition with everything a download needs; fetches what is not here yet. Null: it cannot be had. */
export async function completeComposition(store: ComposerStore): Promise<Composition | null> {
  const asked = new Set<string>();
  for (;;) {
    // A part that has come may show that another one is needed.
    const [part] = selectMissing(store.getState());
    if (part === undefined) {
      store.getState().retry();
      return selectComposition(store.getState());
    }
    const wanted = wantedOf(store.getState(), part);
    if (asked.has(pathOf(wanted)) || !(await loadPart(store, wanted))) return null;
    asked.add(pathOf(wanted));
  }
}
