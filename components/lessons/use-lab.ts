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
      setDepth(readHistory(window.history.state).depth);
    };
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, [lab]);
  const act = useCallback(
    (action: LabAction) => {
      const next = actInLab(state, action, lab);
      if (next === state) return;
      const query = printLabState(next);
      const address = query === '' ? window.location.pathname : `?${query}`;
      const isTyping = action.kind === 'make' && action.isTyping === true;
      const { depth: before, isTyping: typedBefore } = readHistory(window.history.state);
      const now = isTyping && typedBefore ? before : before + 1;
      if (now === before) window.history.replaceState({ depth: now, isTyping }, '', address);
      else window.history.pushState({ depth: now, isTyping }, '', address);
      setDepth(now);
      setRead({ state: next, complaint: null });
    },
    [state, lab],
  );
  const undo = useCallback(() => {
    if (readHistory(window.history.state).depth > 0) window.history.back();
  }, []);
  return { state, complaint, act, canUndo: depth > 0, undo };
}

type Entry = { depth: number; isTyping: boolean };

/** How many steps were taken on this page: further back lies another one. */
function readHistory(entry: Partial<Entry> | null): Entry {
  return { depth: entry?.depth ?? 0, isTyping: entry?.isTyping === true };
}
