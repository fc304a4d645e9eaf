import type { ComposerStore } from '@/components/store/composer-store';
import { selectAwaited, selectComposition } from '@/components/store/selectors';
import { withSnapshot } from '@/lib/recipe/edit';
import { printLink } from '@/lib/recipe/link';
import { describeRecipe } from '@/lib/yours/describe-recipe';
import { addBookmark, findBookmark } from '@/lib/yours/edit-yours';
import { type Bookmark, limits } from '@/lib/yours/yours';
import { keeper } from './keeper';
import { newId } from './new-id';

/** Bookmarks the recipe on screen under the image's name, frozen to the catalogue it is shown with. What cannot be kept is
 * offered as a link. */
export function bookmarkOpen(store: ComposerStore): void {
  const state = store.getState();
  const { recipe, snapshot, name, totals } = selectComposition(state);
  // As it was asked; while it is on its way, the one before it is on screen.
  const asked = selectAwaited(state) === null ? state.recipe : recipe;
  const link = printLink(withSnapshot(asked, asked.at ?? snapshot));
  keeper.read();
  const known = findBookmark(keeper.getState().yours, link);
  if (known !== undefined && keeper.getState().storage === 'kept') {
    keeper.tell(`This recipe is a bookmark already: ${known.name}.`);
    return;
  }
  const now = Date.now();
  const bookmark: Bookmark = {
    id: newId(),
    at: now,
    edited: now,
    link,
    name,
    sentence: describeRecipe(asked, snapshot),
    bytes: totals.imageBytes,
    isAtLeast: totals.isAtLeast.imageBytes,
  };
  if (known === undefined && addBookmark(keeper.getState().yours, bookmark) === null) {
    keeper.tell(
      `There is room for ${limits.bookmarks} bookmarks: remove one, or keep the link.`,
      addressOf(link),
    );
    return;
  }
  keeper.change((yours) => (known ? yours : (addBookmark(yours, bookmark) ?? yours)));
  if (keeper.getState().storage === 'kept') keeper.tell(`Bookmarked: ${name}.`);
  else keeper.tell('This browser cannot keep the bookmark. Keep the link:', addressOf(link));
}

function addressOf(link: string): string {
  return `${location.origin}${location.pathname}?${link}`;
}
