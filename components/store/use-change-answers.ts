'use client';

import { useEffect } from 'react';
import { useComposerStore } from './composer-provider';
import type { ChangeAnswers } from './memos';

/** Fetches what answers changes as soon as somebody asks about one. `fetchAnswers` fails where the server is away. */
export function useChangeAnswers(fetchAnswers: () => Promise<ChangeAnswers>): void {
  const store = useComposerStore();
  useEffect(() => {
    let isAsked = false;
    const load = async () => {
      const { changes, changeAnswers, lostAnswers, receiveAnswers } = store.getState();
      if (changes === null || changeAnswers !== null || lostAnswers || isAsked) return;
      isAsked = true;
      const answers = await fetchAnswers().catch(() => null);
      isAsked = false;
      receiveAnswers(answers);
    };
    load();
    return store.subscribe(load);
  }, [store, fetchAnswers]);
}
