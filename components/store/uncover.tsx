'use client';

import { useLayoutEffect } from 'react';
import { useComposerStore } from './composer-provider';
import type { ComposerStoreState } from './composer-state';
import { isDrawn } from './selectors';

/** Uncovers the page that app/first-paint.ts covered, as soon as what the link asks can be drawn. It stands before
 * everything that measures its own place: what is covered has none. */
export function Uncover() {
  const store = useComposerStore();
  useLayoutEffect(() => {
    const uncover = () => {
      if (isReady(store.getState())) delete document.documentElement.dataset.link;
    };
    uncover();
    return store.subscribe(uncover);
  }, [store]);
  return null;
}

function isReady(state: ComposerStoreState): boolean {
  return isDrawn(state) && (state.changes === null || state.changeAnswers !== null || state.lostAnswers);
}
