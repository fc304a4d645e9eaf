import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectName } from '@/components/store/selectors';
import { Button } from '@/components/ui/button';
import { KeyHints } from '@/components/ui/key-hints';
import { BookmarkList } from './bookmark-list';
import { bookmarkOpen } from './bookmark-open';
import { FileButtons } from './file-buttons';
import { ForgetAll } from './forget-all';
import { HistoryList } from './history-list';
import { keeper } from './keeper';
import { menuId } from './menu-id';
import { type Opening, openRecipe } from './open-recipe';
import { StorageLine } from './storage-line';
import { VisitList } from './visit-list';

const hints = [
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['Enter'], does: 'open' },
] as const;

/** History, bookmarks and what was opened lately. */
export function YoursPanel() {
  const store = useComposerStore();
  const name = useComposer(selectName);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    keeper.read();
    headingRef.current?.focus({ preventScroll: true });
  }, []);
  const open = (link: string, opening?: Opening) => {
    document.getElementById(menuId)?.hidePopover();
    openRecipe(store, link, opening);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between its buttons
    <div onKeyDown={moveFocus}>
      <div className="flex items-center gap-2 px-3 py-1.5">
        <h2
          ref={headingRef}
          tabIndex={-1}
          className="min-w-0 flex-1 truncate font-[650] focus-visible:outline-none"
        >
          {name}
        </h2>
        <Button look="text" className="px-1.5 font-normal text-ink2" onClick={() => bookmarkOpen(store)}>
          <kbd className="rounded-sm border border-rule2 px-1 text-axis max-desk:hidden">B</kbd>
          bookmark
        </Button>
        <Button className="desk:hidden" popoverTarget={menuId} popoverTargetAction="hide">
          Close
        </Button>
      </div>
      <StorageLine />
      <HistoryList onOpen={open} />
      <BookmarkList onOpen={open} />
      <VisitList onOpen={open} />
      <div className="border-rule border-t px-3 py-2">
        <div className="flex flex-wrap gap-2">
          <FileButtons />
          <ForgetAll />
        </div>
        <KeyHints hints={hints} className="mt-2" />
      </div>
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLInputElement) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const index = rows.findIndex((row) => row.contains(document.activeElement));
  const next = event.key === 'ArrowDown' ? index + 1 : index - 1;
  rows[Math.max(0, Math.min(next, rows.length - 1))]?.focus();
  event.preventDefault();
}
