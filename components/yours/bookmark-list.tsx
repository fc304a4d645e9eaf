import { useId, useState } from 'react';
import { addBookmark, removeBookmark } from '@/lib/yours/edit-yours';
import type { Bookmark } from '@/lib/yours/yours';
import { BookmarkRow } from './bookmark-row';
import { keeper } from './keeper';
import { ListHeading } from './list-heading';
import { newId } from './new-id';
import type { Opening } from './open-recipe';
import { passToMenu } from './pass-to-menu';
import { useKept } from './use-kept';

export function BookmarkList({ onOpen }: { onOpen: (link: string, opening: Opening) => void }) {
  const id = useId();
  const bookmarks = useKept((kept) => kept.yours.bookmarks);
  const [removed, setRemoved] = useState<Bookmark | null>(null);
  const remove = (bookmark: Bookmark) => {
    keeper.change((yours) => removeBookmark(yours, bookmark.id, Date.now()));
    setRemoved(bookmark);
  };
  const undo = (bookmark: Bookmark) => {
    // Another id: the old one is remembered as removed.
    keeper.change((yours) => addBookmark(yours, { ...bookmark, id: newId() }) ?? yours);
    setRemoved(null);
  };
  return (
    <section aria-labelledby={id} data-shares-focus>
      <ListHeading id={id} title="Bookmarks" aside="in this browser only" />
      {bookmarks.length === 0 ? <p className="px-3 pb-2 text-ink2">None yet.</p> : null}
      <ul>
        {bookmarks.map((bookmark) => (
          <BookmarkRow
            key={bookmark.id}
            bookmark={bookmark}
            onOpen={() => onOpen(bookmark.link, { what: bookmark.name, from: 'bookmark' })}
            onRemove={() => remove(bookmark)}
          />
        ))}
      </ul>
      <p role="status" className={removed ? 'flex items-center gap-2 border-rule border-t px-3 py-1.5' : ''}>
        {removed ? (
          <>
            <span className="min-w-0 flex-1 truncate text-ink2">
              Removed <bdi>{removed.name}</bdi>.
            </span>
            <button
              ref={passToMenu}
              type="button"
              onClick={() => undo(removed)}
              className="min-h-11 font-[550] underline underline-offset-3 desk:min-h-6"
            >
              Undo
            </button>
          </>
        ) : null}
      </p>
    </section>
  );
}
