import { type LastRecipe, printLast, readLast } from '@/lib/yours/last-recipe';
import { recall, remember } from './storage';

/** Known to app/first-paint.ts too, which keeps room for the line. */
const storageKey = 'last-recipe';

export function recallLast(): LastRecipe | null {
  return readLast(recall(storageKey) ?? null);
}

/** Null forgets it. Where nothing is kept, the menu tells it. */
export function rememberLast(last: LastRecipe | null): void {
  remember(storageKey, last === null ? null : printLast(last));
}
