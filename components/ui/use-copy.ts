'use client';

import { type RefObject, useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'blocked';

const shownFor = 1600;

/** Copies to the clipboard; where that is blocked it selects the text on screen, so that one shortcut copies. `write` puts
 * more than plain text there. */
export function useCopy(textRef: RefObject<HTMLElement | null>, write = writeText) {
  const [state, setState] = useState<CopyState>('idle');
  // Counted from when it shows: a busy page may need a while for that.
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = window.setTimeout(() => setState('idle'), shownFor);
    return () => window.clearTimeout(timer);
  }, [state]);
  const copy = async (text: string) => {
    const next = await attempt(write(text));
    setState(next);
    // What shows the text may itself show only in this state.
    if (next === 'blocked') requestAnimationFrame(() => selectText(textRef.current));
  };
  return { state, copy, reset: () => setState('idle') };
}

async function writeText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

async function attempt(writing: Promise<void>): Promise<'copied' | 'blocked'> {
  try {
    await writing;
    return 'copied';
  } catch {
    return 'blocked';
  }
}

function selectText(element: HTMLElement | null): void {
  if (element === null) return;
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) {
    element.focus();
    element.select();
    return;
  }
  window.getSelection()?.selectAllChildren(element);
}
