import type { ComposerStoreState } from './composer-state';

/** Asks about one more change, written as a link has it. One that is asked about already is not asked again. */
export function addChange({ changes, ask }: ComposerStoreState, words: string): void {
  if (isAsked(changes, words)) return;
  ask(changes === null || changes === '' ? words : `${changes},${words}`);
}

export function isAsked(changes: string | null, words: string): boolean {
  return changes?.split(',').includes(words) === true;
}
