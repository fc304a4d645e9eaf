'use client';

import { useEffect, useRef } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { shareButtonId } from '@/components/store/focus-places';
import { Button } from '@/components/ui/button';
import { CardPart } from './card-part';
import { CourseTextPart } from './course-text-part';
import { FreezesPart } from './freezes-part';
import { LinkPart } from './link-part';
import { QrPart } from './qr-part';
import { useSharePanel } from './use-share-panel';

/** Everything that can be handed on of a recipe. It stands in the place of the files, so that the drawing stays in sight. */
export function SharePanel({ id }: { id: string }) {
  const panel = useSharePanel();
  const share = useComposer((state) => state.share);
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => takeFocus(headingRef.current), []);
  return (
    <section
      id={id}
      ref={giveFocusBack}
      aria-label="Share"
      className="relative hidden min-h-0 min-w-0 overflow-y-auto border-rule2 bg-panel group-data-[tab=files]/screen:block focus-visible:-outline-offset-2 desk:block desk:border-l"
    >
      <header className="sticky top-0 z-1 flex items-center gap-2 border-rule2 border-b bg-panel px-4 py-2 desk:min-h-14.5">
        <div className="min-w-0 flex-1">
          <h2
            ref={headingRef}
            tabIndex={-1}
            className="w-fit font-[650] text-ask focus-visible:outline-offset-0"
          >
            Share
          </h2>
          <p className="text-ink2 text-meta">the recipe and the question, not your files</p>
        </div>
        <Button onClick={() => share(false)}>Close</Button>
      </header>
      <LinkPart panel={panel} />
      <CourseTextPart panel={panel} />
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 border-rule border-b px-4 py-3">
        <QrPart panel={panel} />
        <CardPart panel={panel} />
      </div>
      <FreezesPart panel={panel} />
    </section>
  );
}

/** Not from the field that holds the link where the clipboard is blocked: one shortcut copies from there. */
function takeFocus(heading: HTMLElement | null): void {
  requestAnimationFrame(() => {
    if (!document.activeElement?.matches('input[readonly]')) heading?.focus({ preventScroll: true });
  });
}

function giveFocusBack(panel: HTMLElement | null) {
  return () => {
    if (panel?.contains(document.activeElement) !== true) return;
    // React takes the panel away after this.
    queueMicrotask(() => document.getElementById(shareButtonId)?.focus());
  };
}
