'use client';

import { useEffect, useRef } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { browseButtonId } from '@/components/store/focus-places';
import { selectComposition } from '@/components/store/selectors';
import { installedSize } from '@/lib/form/form-labels';
import { focusFirstRow } from './focus';
import { LibraryIndex } from './library-index';
import { LibraryRows } from './library-rows';
import { useLibraryBrowser } from './use-library-browser';

/** The shelves of the catalogue, in the place of the form and of the files; the drawing stays in sight. */
export function LibraryBrowser() {
  const browser = useLibraryBrowser();
  const size = useComposer((state) => installedSize(selectComposition(state).plan));
  const wasFocused = useRef(false);
  const isReady = browser.rows.length > 0;
  useEffect(() => {
    if (!isReady || wasFocused.current) return;
    wasFocused.current = true;
    // Who is already typing goes on typing.
    if (!document.activeElement?.matches('input[data-library-search]')) focusFirstRow();
  }, [isReady]);
  // The button is drawn again by then.
  useEffect(() => () => focusLater(browseButtonId), []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves from wherever the focus is.
    <div
      className="grid size-full min-h-0 grid-cols-[minmax(0,1fr)] grid-rows-[auto_minmax(0,1fr)] desk:grid-cols-[264px_minmax(0,1fr)] desk:grid-rows-[minmax(0,1fr)] wide:grid-cols-[300px_minmax(0,1fr)]"
      onKeyDown={(event) => event.key === 'Escape' && browser.close()}
    >
      <LibraryIndex browser={browser} size={size} />
      <LibraryRows browser={browser} />
    </div>
  );
}

function focusLater(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
