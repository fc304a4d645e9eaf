import type { ComposerStore } from '@/components/store/composer-store';
import { readLink } from '@/lib/recipe/link';
import type { Recipe } from '@/lib/recipe/recipe';
import type { VisitKind } from '@/lib/yours/yours';

export type Opening = { what: string; from: VisitKind };

/** How a recipe came to be opened, for the history; `again`: it goes on with the steps that led to it. */
const openings = new WeakMap<Recipe, Opening | 'again'>();

/** Opens what a link means. It is an edit like any other: undo brings the old recipe back. */
export function openRecipe(store: ComposerStore, link: string, opening: Opening | 'again' = 'again'): void {
  const { snapshots, edit } = store.getState();
  const { recipe } = readLink(link, { snapshots });
  openings.set(recipe, opening);
  edit(recipe);
}

export function openingOf(recipe: Recipe): Opening | 'again' | undefined {
  return openings.get(recipe);
}
