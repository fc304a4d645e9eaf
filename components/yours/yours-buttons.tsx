'use client';

import { useComposerStore } from '@/components/store/composer-provider';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { fetchRecorder } from './fetch-yours';
import { menuId } from './menu-id';

/** Beside the image's name: the menu, and the bookmark that `B` makes. */
export function YoursButtons() {
  const store = useComposerStore();
  // Without that part the button does nothing, as everything else of the page that could not be loaded.
  const bookmark = () =>
    void fetchRecorder().then(
      ({ bookmarkOpen }) => bookmarkOpen(store),
      () => {},
    );
  return (
    <>
      <Button
        look="text"
        className="w-6 flex-none px-0"
        popoverTarget={menuId}
        aria-label="Yours: history and bookmarks"
        title="History and bookmarks"
      >
        <span className="border-x-4 border-x-transparent border-t-6 border-t-ink" />
      </Button>
      <Button
        look="text"
        className="w-6 flex-none px-0"
        aria-label="Bookmark this recipe"
        aria-keyshortcuts="b"
        title="Bookmark this recipe"
        onClick={bookmark}
      >
        <Icon name="bookmark" className="size-3.5" />
      </Button>
    </>
  );
}
