import type { ReactNode } from 'react';
import { findLibrarySearch } from '@/components/library-chip/pass-focus-to-search';
import { passFocusOn } from '@/components/ui/pass-focus-on';

/** A way out of a line that stands above the screen, and that may go with it. */
export function StripButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      ref={passToScreen}
      type="button"
      onClick={onClick}
      className="h-6.5 flex-none whitespace-nowrap rounded-md border border-ghost bg-panel px-2.5 font-[550] text-ink text-meta hover:border-ink"
    >
      {children}
    </button>
  );
}

/** The last way out leaves to what shows: a phone's tab, or the search. */
const passToScreen = passFocusOn(() => {
  const tab = document.querySelector<HTMLElement>('[aria-label="Screen"] [aria-selected="true"]');
  return tab?.checkVisibility() ? tab : findLibrarySearch();
});
