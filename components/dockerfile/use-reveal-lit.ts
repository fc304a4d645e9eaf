'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useComposer } from '@/components/store/composer-provider';

/** What somebody points at elsewhere comes into view here; on a phone when they turn to this tab. */
export function useRevealLit(listRef: RefObject<HTMLElement | null>, litStepId: string): void {
  const tab = useComposer((state) => state.tab);
  const revealed = useRef(litStepId);
  useEffect(() => {
    const list = listRef.current;
    if (list === null || revealed.current === litStepId || tab === 'recipe') return;
    if (list.matches(':hover') || list.offsetParent === null) return;
    revealed.current = litStepId;
    list.querySelector('[data-lit="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [listRef, litStepId, tab]);
}
