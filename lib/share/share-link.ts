import { withSnapshot } from '@/lib/recipe/edit';
import { printLink } from '@/lib/recipe/link';
import type { Recipe } from '@/lib/recipe/recipe';
import { type Asked, withQuestion } from '@/lib/recipe/scenarios';

/** What is on screen. `snapshot` is the one that is shown; a recipe that names its own keeps that. */
export type Shared = Asked & { recipe: Recipe; snapshot: string };

/** What of it goes into the link. */
export type LinkChoices = { hasQuestion: boolean; isFrozen: boolean };

/** What is shared unless somebody says otherwise. */
export const wholeLink: LinkChoices = { hasQuestion: true, isFrozen: true };

/** Frozen, it names the snapshot it was made with, so that it gives the same libraries for ever. */
export function printShareLink(
  address: string,
  { recipe, snapshot, scenario, changes }: Shared,
  { hasQuestion, isFrozen }: LinkChoices = wholeLink,
): string {
  const link = printLink(withSnapshot(recipe, isFrozen ? (recipe.at ?? snapshot) : null));
  const query = hasQuestion ? withQuestion(link, { scenario, changes }) : link;
  return query === '' ? address : `${address}?${query}`;
}

/** The first build is what every link opens with: it is no question. */
export function asksSomething(asked: Asked): boolean {
  return withQuestion('', asked) !== '';
}
