'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';
import { useStore } from 'zustand';
import type { ComposerStoreState } from './composer-state';
import { type ComposerStore, createComposerStore, type InitialState } from './composer-store';

const StoreContext = createContext<ComposerStore | null>(null);

export function ComposerProvider({ children, ...initial }: InitialState & { children: ReactNode }) {
  const [store] = useState(() => createComposerStore(initial));
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
