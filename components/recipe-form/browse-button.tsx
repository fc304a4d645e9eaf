'use client';

import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { browseButtonId } from '@/components/store/focus-places';

/** Opens the shelves, for who knows what they need and not what it is called. */
export function BrowseButton() {
  const count = useComposer(({ catalogue }) => catalogue.snapshot.libraries.length);
  const browse = useComposer(selectBrowse);
  return (
    <button
      id={browseButtonId}
      type="button"
      aria-label={`Browse ${count} libraries by group`}
      aria-keyshortcuts="l"
      onClick={() => browse('')}
      className="mt-2 flex min-h-11 items-center gap-1.5 font-[550] underline decoration-rule2 underline-offset-3 hover:decoration-ink desk:min-h-0"
    >
      Browse {count} libraries by group
      <kbd className="hidden rounded-sm border border-rule2 px-1 text-axis text-ink2 desk:inline">L</kbd>
    </button>
  );
}

function selectBrowse({ browse }: ComposerStoreState) {
  return browse;
}
