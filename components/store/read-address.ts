import { readLink } from '@/lib/recipe/link';
import type { ComposerStore } from './composer-store';

/** Takes over the recipe and the question of the address bar. */
export function readAddress(store: ComposerStore): void {
  const { snapshots, visit, choose, ask } = store.getState();
  const { recipe, question, changes, problems } = readLink(location.search, { snapshots });
  visit(recipe, problems);
  choose(question ?? 'first');
  if (changes !== null) ask(changes);
}
