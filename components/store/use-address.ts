'use client';

import { useEffect } from 'react';
import { printLink, readLink } from '@/lib/recipe/link';
import type { ScenarioId } from '@/lib/recipe/scenarios';
import { useComposerStore } from './composer-provider';
import type { ComposerStore } from './composer-store';
import { hasItsGraph } from './selectors';

const settleAfter = 250;

/** The address bar is the state: read once after mount and on back and forward, written when a recipe settles.
 * Nothing else writes to it. */
export function useAddress(): void {
  const store = useComposerStore();
  useEffect(() => {
    const read = () => readAddress(store);
    const question = location.search === '' ? null : read();
    if (question !== null) store.getState().choose(question);
    const stopRevealing = revealWhenComposed(store);
    const stopWriting = writeWhenSettled(store);
    window.addEventListener('popstate', read);
    return () => {
      window.removeEventListener('popstate', read);
      stopWriting();
      stopRevealing();
    };
  }, [store]);
}

/** Gives the question of the link. */
function readAddress(store: ComposerStore): ScenarioId | null {
  const { catalogue, snapshots, visit } = store.getState();
  const { recipe, question, problems } = readLink(location.search, {
    snapshot: catalogue.snapshot,
    snapshots,
  });
  visit(recipe, problems);
  return question;
}

function writeWhenSettled(store: ComposerStore): () => void {
  let timer: number | undefined;
  const stop = store.subscribe((state, before) => {
    const dismissed = state.linkProblems !== before.linkProblems && state.linkProblems.length === 0;
    if (state.recipe === before.recipe && !dismissed) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => writeAddress(store), settleAfter);
  });
  return () => {
    window.clearTimeout(timer);
    stop();
  };
}

/** One entry per settled recipe. A link that means this recipe already stays as somebody typed it. */
function writeAddress(store: ComposerStore): void {
  const { recipe, linkProblems, catalogue, snapshots, dismissLinkProblems } = store.getState();
  const query = printLink(recipe);
  const current = readLink(location.search, { snapshot: catalogue.snapshot, snapshots });
  const means = printLink(current.recipe) === query;
  if (means && (linkProblems.length > 0 || current.problems.length === 0)) return;
  const address = query === '' ? location.pathname : `?${query}`;
  if (means) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  if (linkProblems.length > 0) dismissLinkProblems();
}

/** Uncovers the page that app/first-paint.ts covered, as soon as the recipe of the link can be drawn. */
function revealWhenComposed(store: ComposerStore): () => void {
  const reveal = () => {
    const { recipe, catalogue, failed } = store.getState();
    if (hasItsGraph(recipe, catalogue) || failed.length > 0) delete document.documentElement.dataset.link;
  };
  reveal();
  return store.subscribe(reveal);
}
