'use client';

import { useRef } from 'react';
import { useComposerStore } from '@/components/store/composer-provider';
import { Button } from '@/components/ui/button';
import { CopyLabel } from '@/components/ui/copy-label';
import { Icon } from '@/components/ui/icon';
import { useCopy } from '@/components/ui/use-copy';
import { withSnapshot } from '@/lib/recipe/edit';
import { printLink } from '@/lib/recipe/link';
import { withQuestion } from '@/lib/recipe/scenarios';

/** Copies the link with the snapshot it was made with, so that it gives the same files for ever, and with the what-if
 * that is on screen. */
export function ShareButton() {
  const store = useComposerStore();
  const fieldRef = useRef<HTMLInputElement>(null);
  const { state, copy, reset } = useCopy(fieldRef);
  const share = () => {
    const { recipe, catalogue, scenario, changes } = store.getState();
    const query = withQuestion(printLink(withSnapshot(recipe, catalogue.snapshot.id)), { scenario, changes });
    const link = `${location.origin}${location.pathname}?${query}`;
    if (fieldRef.current) fieldRef.current.value = link;
    return copy(link);
  };
  return (
    <div className="relative">
      <Button
        aria-keyshortcuts="s"
        onClick={share}
        className="w-11 px-0 desk:w-auto desk:min-w-26 desk:px-3"
        title="Share link"
      >
        <Icon name="link" className={state === 'copied' ? 'hidden' : ''} />
        <span className={state === 'copied' ? '' : 'sr-only desk:not-sr-only'}>
          <CopyLabel state={state} idle="Share link" />
        </span>
      </Button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Link copied' : ''}
      </span>
      <div
        className={`fixed top-12 right-2 z-20 w-76 rounded-md border border-cost bg-panel p-3 shadow-pop desk:absolute desk:top-10 desk:right-0 desk:w-80 ${state === 'blocked' ? '' : 'pointer-events-none invisible'}`}
      >
        <input
          ref={fieldRef}
          readOnly
          aria-label="Link to share"
          onBlur={reset}
          className="mb-1.5 h-11 w-full rounded-sm border border-ghost px-1.5 py-1 font-mono text-meta desk:h-auto"
        />
        <p className="text-cost text-meta">The clipboard is blocked: press Ctrl C.</p>
      </div>
    </div>
  );
}
