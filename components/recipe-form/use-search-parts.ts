'use client';

import { useEffect, useRef, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';

export type SearchParts = typeof import('./search-parts');

/** The parts of the search, fetched when the page idles; `load` fetches them at once, and again after a failure. */
export function useSearchParts() {
  const [parts, setParts] = useState<SearchParts | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const isLoading = useRef(false);
  const load = async () => {
    if (isLoading.current) return;
    isLoading.current = true;
    try {
      setParts(await import('./search-parts'));
      setHasFailed(false);
    } catch {
      setHasFailed(true);
      isLoading.current = false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => whenIdle(load), []);
  return { parts, hasFailed, load };
}
