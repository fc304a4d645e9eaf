import { useEffect } from 'react';
import { BookmarkList } from '@/components/yours/bookmark-list';
import { FileButtons } from '@/components/yours/file-buttons';
import { ForgetAll } from '@/components/yours/forget-all';
import { keeper } from '@/components/yours/keeper';
import { recallLast } from '@/components/yours/last-recipe';
import { menuId } from '@/components/yours/menu-id';
import { StorageLine } from '@/components/yours/storage-line';
import { ToldLine } from '@/components/yours/told-line';
import { useKept } from '@/components/yours/use-kept';
import { VisitList } from '@/components/yours/visit-list';

/** The lists of the composer's menu, beside the presets. */
export function StartYours() {
  useEffect(() => {
    keeper.read();
    window.addEventListener('storage', keeper.hear);
    return () => window.removeEventListener('storage', keeper.hear);
  }, []);
  return (
    <aside
      id={menuId}
      aria-label="Yours"
      className="min-h-0 min-w-0 overflow-y-auto border-rule2 max-desk:border-t"
    >
      <div className="px-3 py-3">
        <h2 className="font-[650] text-ask">Yours</h2>
        <p className="text-ink2">Kept in this browser only, never sent.</p>
      </div>
      <StorageLine />
      <ToldLine />
      <LastRecipe />
      <BookmarkList onOpen={open} />
      <VisitList onOpen={open} />
      <div className="flex flex-wrap gap-2 border-rule border-t px-3 py-3">
        <FileButtons />
        <ForgetAll />
      </div>
    </aside>
  );
}

function LastRecipe() {
  // It goes when all is forgotten, here or in another tab.
  useKept((kept) => kept.yours);
  const last = recallLast();
  if (last === null) return null;
  return (
    <a href={`/?${last.link}`} className="block border-rule border-t px-3 py-2 hover:bg-hl">
      <span className="block text-ink2 text-meta">Your last</span>
      <bdi className="block font-semibold">{last.name}</bdi>
      <bdi className="block text-ink2 text-meta">{last.sentence}</bdi>
    </a>
  );
}

function open(link: string): void {
  window.location.assign(link === '' ? '/' : `/?${link}`);
}
