'use client';

import { useCallback, useEffect, useState } from 'react';
import { type Progress, printProgress, readProgress } from '@/lib/lessons/progress';

const storageKey = 'lessons';

export type KeptProgress = {
  progress: Progress;
  /** False: the browser keeps nothing, so it lasts as long as the page. */
  isKept: boolean;
  change: (next: (progress: Progress) => Progress) => void;
};

/** What the reader has answered, kept in this browser alone. */
export function useProgress(): KeptProgress {
  const [progress, setProgress] = useState<Progress>({});
  const [isKept, setKept] = useState(true);
  useEffect(() => {
    const read = () => setProgress(readProgress(readStored()));
    read();
    // Another tab may be at another lab.
    const onStorage = ({ key }: StorageEvent) => {
      if (key === storageKey) read();
    };
    window.addEventListener('storage', onStorage);
    return () => window.removeEventListener('storage', onStorage);
  }, []);
  const change = useCallback((next: (progress: Progress) => Progress) => {
    setProgress((before) => {
      const after = next(before);
      if (after !== before) setKept(store(printProgress(after)));
      return after;
    });
  }, []);
  return { progress, isKept, change };
}

function readStored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** True if it will be there after a reload. */
function store(text: string): boolean {
  try {
    localStorage.setItem(storageKey, text);
    return true;
  } catch {
    return false;
  }
}
