'use client';

import { type RefObject, useEffect } from 'react';
import { useComposer } from '@/components/store/composer-provider';

/** The line that somebody asked for comes into view, and the keyboard goes on from there. */
export function useLookUp(listRef: RefObject<HTMLElement | null>): void {
  const lookedUp = useComposer((state) => state.lookedUp);
  useEffect(() => {
    if (lookedUp === null) return;
    const list = listRef.current;
    list?.closest<HTMLElement>('.plain-code')?.focus({ preventScroll: true });
    list?.children[lookedUp.line - 1]?.scrollIntoView({ block: 'nearest' });
  }, [listRef, lookedUp]);
}
