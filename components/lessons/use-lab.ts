'use client';

import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import {
  actInLab,
  type LabAction,
  type LabState,
  printLabState,
  readLabState,
  type StateLab,
} from '@/lib/lessons/lab-state';

export type OpenLab = {
  state: LabState;
  /** What the link asked for in vain. */
  complaint: string | null;
  act: (action: LabAction) => void;
  canUndo: boolean;
  undo: () => void;
};

/** Where the reader is: it stands in the address, so the browser's own buttons go back and forth. */
export function useLab(lab: StateLab): OpenLab {
  const [{ state, complaint }, setRead] = useState(() => readLabState('', lab));
  const [depth, setDepth] = useState(0);
  useLayoutEffect(() => {
    const read = () => setRead(readLabState(window.location.search, lab));
    read();
    delete document.documentElement.dataset.link;
  }, [lab]);
  useEffect(() => {
    const onPop = () => {
      setRead(readLabState(window.location.search, lab));
      setDepth(depthOf(window.history.state));
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [lab]);
  const act = useCallback(
    (action: LabAction) => {
      const next = actInLab(state, action, lab);
      if (next === state) return;
      const query = printLabState(next);
      const deeper = depthOf(window.history.state) + 1;
      window.history.pushState({ depth: deeper }, '', query === '' ? window.location.pathname : `?${query}`);
      setDepth(deeper);
      setRead({ state: next, complaint: null });
    },
    [state, lab],
  );
  const undo = useCallback(() => {
    if (depthOf(window.history.state) > 0) window.history.back();
  }, []);
  return { state, complaint, act, canUndo: depth > 0, undo };
}

/** Steps that were taken on this page: further back lies another one. */
function depthOf(history: unknown): number {
  return typeof history === 'object' && history !== null && 'depth' in history ? Number(history.depth) : 0;
}
