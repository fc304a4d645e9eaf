'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { afterPaint } from '@/components/ui/after-paint';

/** What somebody points at elsewhere comes into view here; on a phone when they turn to this tab. */
export function useRevealLit(listRef: RefObject<HTMLElement | null>, litStepId: string): void {
  const tab = useComposer((state) => state.tab);
  // What is lit before anybody pointed at anything stays where it is; what a link asks about comes into view.
  const isAsked = useComposer((state) => state.activeStepId !== '');
  const revealed = useRef(isAsked ? null : litStepId);
  useEffect(() => {
    const list = listRef.current;
    if (list === null || revealed.current === litStepId || tab === 'recipe') return;
    // Where things stand is known when they have been painted; asked for before, they would be laid out twice.
    return afterPaint(() => {
      if (list.matches(':hover') || list.offsetParent === null) return;
      revealed.current = litStepId;
      const lit = [...list.querySelectorAll('[data-lit="true"]')];
      // All of them where there is room, else the first ones.
      for (const line of [lit.at(-1), lit[0]]) line?.scrollIntoView({ block: 'nearest' });
    });
  }, [listRef, litStepId, tab]);
}
