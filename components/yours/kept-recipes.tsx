'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { useComposerStore } from '@/components/store/composer-provider';
import { whenIdle } from '@/components/ui/when-idle';
import { fetchRecorder } from './fetch-yours';

/** Keeps what is done with recipes, and offers the one that was open last. All of it is fetched when the page has loaded
 * and idles; the line's room is there from the first paint, where app/first-paint.ts saw that there is a last recipe. */
export function KeptRecipes() {
  const store = useComposerStore();
  const [Lines, setLines] = useState<ComponentType | null>(null);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let isGone = false;
    const record = async () => {
      const { KeptLines, startRecorder } = await fetchRecorder();
      if (isGone) return;
      setLines(() => KeptLines);
      stop = startRecorder(store);
    };
    const start = () => whenIdle(() => void record().catch(giveRoomBack));
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start, { once: true });
    return () => {
      isGone = true;
      stop?.();
      window.removeEventListener('load', start);
    };
  }, [store]);
  return <div className="in-data-last:h-14.5 desk:in-data-last:h-10">{Lines ? <Lines /> : null}</div>;
}

/** Nothing is kept then, and nothing can be offered. */
function giveRoomBack(): void {
  delete document.documentElement.dataset.last;
}
