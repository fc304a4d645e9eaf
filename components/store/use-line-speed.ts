'use client';

import { useEffect } from 'react';
import { useComposerStore } from './composer-provider';
import { recallLineSpeed } from './line-speed';

/** Seconds are those of the reader's own line, if this browser remembers it. */
export function useLineSpeed(): void {
  const store = useComposerStore();
  useEffect(() => {
    const speed = recallLineSpeed();
    if (speed !== null) store.getState().assumeLine(speed);
  }, [store]);
}
