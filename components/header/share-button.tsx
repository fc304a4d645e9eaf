'use client';

import { useEffect, useRef, useState } from 'react';
import { fetchSharePanel } from '@/components/share/fetch-share-panel';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { shareButtonId } from '@/components/store/focus-places';
import { Button } from '@/components/ui/button';
import { CopyLabel } from '@/components/ui/copy-label';
import { Icon } from '@/components/ui/icon';
import { useCopy } from '@/components/ui/use-copy';
import { printShareLink } from '@/lib/share/share-link';

/** Copies the link with the snapshot it was made with and the what-if on screen, and opens the panel that tells what else
 * can be shared. */
export function ShareButton() {
  const store = useComposerStore();
  const isSharing = useComposer((state) => state.isSharing);
  const fieldRef = useRef<HTMLInputElement>(null);
  const [isLost, setIsLost] = useState(false);
  const { state, copy, reset } = useCopy(fieldRef);
  const share = () => {
    const { catalogue, ...shared } = store.getState();
    const address = `${location.origin}${location.pathname}`;
    const link = printShareLink(address, { ...shared, snapshot: catalogue.snapshot.id });
    if (fieldRef.current) fieldRef.current.value = link;
    return Promise.all([copy(link), openPanel()]);
  };
  const openPanel = async () => {
    try {
      await fetchSharePanel();
      store.getState().share(true);
    } catch {
      setIsLost(true);
    }
  };
  // Only what shows takes the focus.
  useEffect(() => {
    if (isLost) fieldRef.current?.focus();
  }, [isLost]);
  const leave = () => {
    reset();
    setIsLost(false);
  };
  return (
    <div className="relative">
      <Button
        id={shareButtonId}
        aria-keyshortcuts="s"
        aria-expanded={isSharing}
        onClick={share}
        onPointerEnter={prepare}
        onFocus={prepare}
        className="w-11 px-0 desk:w-auto desk:min-w-26 desk:px-3"
        title="Share link"
      >
        {/* A phone has room for a sign, and hears the words. */}
        {state === 'copied' ? <Icon name="tick" className="text-copy desk:hidden" /> : <Icon name="link" />}
        <span className="sr-only desk:not-sr-only">
          <CopyLabel state={state} idle="Share link" />
        </span>
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Link copied' : ''}
      </span>
      <div
        className={`fixed top-12 right-2 z-20 w-76 rounded-md border border-cost bg-panel p-3 shadow-pop desk:absolute desk:top-10 desk:right-0 desk:w-80 ${state === 'blocked' || isLost ? '' : 'pointer-events-none invisible'}`}
      >
        <input
          ref={fieldRef}
          readOnly
          aria-label="Link to share"
          onBlur={leave}
          className="mb-1.5 h-11 w-full rounded-sm border border-ghost px-1.5 py-1 font-mono text-meta desk:h-auto"
        />
        <p className="text-cost text-meta">
          {isLost
            ? 'The Share panel could not be loaded: this is the link.'
            : 'The clipboard is blocked: press Ctrl C.'}
        </p>
      </div>
    </div>
  );
}

/** Who points at the button may press it. A panel that cannot be had is told of when it is pressed. */
function prepare(): void {
  fetchSharePanel().catch(() => {});
}
