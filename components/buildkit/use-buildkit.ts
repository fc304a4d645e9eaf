'use client';

import { useEffect } from 'react';
import { useComposerStore } from '@/components/store/composer-provider';
import type { ComposerStore } from '@/components/store/composer-store';
import { needsVerdict, selectJudged } from '@/components/store/select-verdict';
import { whenIdle } from '@/components/ui/when-idle';
import { createJudge } from './judge';

/** Keeps the verdict that of the Dockerfile on screen. The page has long been usable when BuildKit is fetched. */
export function useBuildkit(): void {
  const store = useComposerStore();
  useEffect(() => {
    let stop = () => {};
    let hasLeft = false;
    const start = () => {
      if (!hasLeft) stop = judgeText(store);
    };
    store.getState().judge({ state: 'loading' });
    whenLoaded(() => whenIdle(start));
    return () => {
      hasLeft = true;
      stop();
    };
  }, [store]);
}

function whenLoaded(task: () => void): void {
  if (document.readyState === 'complete') task();
  else window.addEventListener('load', task, { once: true });
}

function judgeText(store: ComposerStore): () => void {
  const judge = createJudge(openWorker, (remarks, of) =>
    store.getState().judge(remarks === null ? { state: 'absent' } : { state: 'given', of, remarks }),
  );
  const ask = () => {
    const state = store.getState();
    if (needsVerdict(state)) judge.ask(selectJudged(state));
  };
  const retry = () => {
    if (store.getState().verdict?.state === 'absent') store.getState().judge({ state: 'loading' });
  };
  ask();
  const stopListening = store.subscribe(ask);
  window.addEventListener('online', retry);
  return () => {
    window.removeEventListener('online', retry);
    stopListening();
    judge.stop();
  };
}

function openWorker(): Worker {
  return new Worker(new URL('./buildkit.worker.ts', import.meta.url), { type: 'module' });
}
