'use client';

import { useSyncExternalStore } from 'react';

const storageKey = 'way-back';

/** Called by the composer on the way to the lessons: its address holds the recipe. */
export function rememberWayBack(): void {
  try {
    sessionStorage.setItem(storageKey, window.location.search);
  } catch {
    // Without storage the composer opens with the recipe that it starts with.
  }
}

/** Address of the composer, with the recipe that the reader came from. */
export function useWayBack(): string {
  return useSyncExternalStore(subscribe, readWayBack, () => '/');
}

/** The same address with a what-if on screen; "": with none. */
export function withAsk(back: string, ask: string): string {
  const recipe = back.replace(/[?&](?:ask|change)=[^&]*/g, '').replace(/^\/&/, '/?');
  if (ask === '') return recipe;
  return `${recipe}${recipe.includes('?') ? '&' : '?'}ask=${ask}`;
}

function readWayBack(): string {
  try {
    const query = sessionStorage.getItem(storageKey) ?? '';
    return query.startsWith('?') ? `/${query}` : '/';
  } catch {
    return '/';
  }
}

/** It never changes while a lesson is open. */
function subscribe(): () => void {
  return () => {};
}
