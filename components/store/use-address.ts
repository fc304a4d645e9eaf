'use client';

import { useEffect } from 'react';
import { printLink, readLink } from '@/lib/recipe/link';
import { isSameQuestion, withQuestion } from '@/lib/recipe/scenarios';
import { useComposerStore } from './composer-provider';
import type { ComposerStore } from './composer-store';
import { readAddress } from './read-address';

const settleAfter = 250;

/** The address bar is the state: the store begins with it, it is read on back and forward, and written when a recipe
 * or a what-if settles. Nothing else writes to it. */
export function useAddress(): void {
  const store = useComposerStore();
  useEffect(() => {
    const read = () => readAddress(store);
    const stopWriting = writeWhenSettled(store);
    window.addEventListener('popstate', read);
    return () => {
      window.removeEventListener('popstate', read);
      stopWriting();
    };
  }, [store]);
}

function writeWhenSettled(store: ComposerStore): () => void {
  let timer: number | undefined;
  const stop = store.subscribe((state, before) => {
    const dismissed = state.linkProblems !== before.linkProblems && state.linkProblems.length === 0;
    const isSame = state.recipe === before.recipe && isSameQuestion(state, before);
    if (isSame && !dismissed) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => writeAddress(store), settleAfter);
  });
  return () => {
    window.clearTimeout(timer);
    stop();
  };
}

/** One entry per settled recipe. A link that means this recipe already stays as somebody typed it; only its question is
 * kept to what is on screen, and that makes no entry. */
export function writeAddress(store: ComposerStore): void {
  const { recipe, scenario, changes, linkProblems, snapshots, dismissLinkProblems } = store.getState();
  const link = printLink(recipe);
  const query = withQuestion(link, { scenario, changes });
  const current = readLink(location.search, { snapshots });
  const means = printLink(current.recipe) === link;
  const asks = isSameQuestion(
    { scenario: current.question ?? 'first', changes: current.changes },
    { scenario, changes },
  );
  if (means && (linkProblems.length > 0 || (asks && current.problems.length === 0))) return;
  const address = query === '' ? location.pathname : `?${query}`;
  if (means) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  if (linkProblems.length > 0) dismissLinkProblems();
}
