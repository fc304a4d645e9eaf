import { createStore } from 'zustand/vanilla';
import { mergeYours } from '@/lib/yours/merge-yours';
import { printYours, readYours } from '@/lib/yours/read-yours';
import { nothingYours, type Yours } from '@/lib/yours/yours';
import { recall, remember, type StorageState } from './storage';

export const storageKey = 'yours';

export type Kept = {
  yours: Yours;
  storage: StorageState;
  /** Entries of the storage that could not be read. */
  left: number;
  isBroken: boolean;
  /** What was done last, for the line that tells it. `link`: it could not be kept, and can be copied. */
  told: { words: string; link: string | null } | null;
};

export type Keeper = ReturnType<typeof createKeeper>;

/**
 * What is yours, in memory and in this browser's storage. Each change reads what is stored, unites it with what is in
 * memory, and writes it: another tab may have written since. A tab that hears of such a write unites it too, and writes
 * what was lost where both wrote at once.
 */
export function createKeeper() {
  const store = createStore<Kept>(() => ({
    yours: nothingYours,
    storage: 'kept',
    left: 0,
    isBroken: false,
    told: null,
  }));
  let seen: string | null = null;

  const read = () => {
    const text = recall(storageKey);
    if (text === undefined) store.setState({ storage: 'denied' });
    if (text === undefined || text === seen) return;
    seen = text;
    const { yours, left, isBroken } = readYours(text);
    const { yours: mine, ...before } = store.getState();
    store.setState({
      yours: mergeYours(mine, yours),
      left: Math.max(before.left, left),
      isBroken: before.isBroken || isBroken,
    });
  };
  const write = () => {
    const text = printYours(store.getState().yours);
    if (text === seen) return;
    const storage = remember(storageKey, text);
    if (storage === 'kept') seen = text;
    store.setState({ storage });
  };

  return {
    ...store,
    read,
    change: (edit: (yours: Yours) => Yours) => {
      read();
      store.setState({ yours: edit(store.getState().yours) });
      write();
    },
    tell: (words: string | null, link: string | null = null) =>
      store.setState({ told: words === null ? null : { words, link } }),
    /** Another tab wrote. Where somebody emptied the storage, nothing of it is written back. */
    hear: ({ key, newValue }: Pick<StorageEvent, 'key' | 'newValue'>) => {
      if (key !== null && key !== storageKey) return;
      if (newValue === null) {
        seen = null;
        store.setState({ yours: nothingYours });
        return;
      }
      read();
      write();
    },
  };
}

/** The page's own: it listens from the first use on. */
export const keeper = createKeeper();
