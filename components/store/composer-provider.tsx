'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { ComposerStoreState } from './composer-state';
import type { ComposerStore } from './composer-store';

const StoreContext = createContext<ComposerStore | null>(null);

/** `store` is the same at every render. */
export function ComposerProvider({ store, children }: { store: ComposerStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>;
}

export function useComposer<Slice>(selector: (state: ComposerStoreState) => Slice): Slice {
  return useStore(useComposerStore(), selector);
}

/** For effects that listen to the store; a component reads it with `useComposer`. */
export function useComposerStore(): ComposerStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('useComposer needs a <ComposerProvider> above it');
  return store;
}
