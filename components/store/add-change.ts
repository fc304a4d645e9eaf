import type { ComposerStoreState } from './composer-state';

/** Asks about one more change, written as a link has it. One that is asked about already is asked about once. */
export function addChange({ changes, ask }: ComposerStoreState, words: string): void {
  const asked = changes === null || changes === '' ? [] : changes.split(',');
  ask(asked.includes(words) ? asked.join(',') : [...asked, words].join(','));
}
