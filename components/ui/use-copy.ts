'use client';

import { type RefObject, useEffect, useState } from 'react';

export type CopyState = 'idle' | 'copied' | 'blocked';

const shownFor = 1600;
const idle = { state: 'idle' } as const;

/** Copies to the clipboard; where that is blocked it selects the text on screen, so that one shortcut copies. `write` puts
 * more than plain text there. */
export function useCopy(textRef: RefObject<HTMLElement | null>, write = writeText) {
  // Another object each time: who copies twice is answered twice.
  const [answer, setAnswer] = useState<{ state: CopyState }>(idle);
  // When it shows: a busy page may need a while for that, and what holds the text may itself show only then.
  useEffect(() => {
    if (answer.state === 'blocked') selectText(textRef.current);
    if (answer.state !== 'copied') return;
    const timer = window.setTimeout(() => setAnswer(idle), shownFor);
    return () => window.clearTimeout(timer);
  }, [answer, textRef]);
  const copy = async (text: string) => setAnswer({ state: await attempt(write(text)) });
  return { state: answer.state, copy, reset: () => setAnswer(idle) };
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
