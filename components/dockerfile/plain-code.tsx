'use client';

import { useRef } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectActiveStepId } from '@/components/store/selectors';
import { useAfterPaint } from '@/components/ui/after-paint';
import type { CodeLine } from '@/lib/file-view/code-lines';
import { PlainLine } from './plain-line';
import { useLookUp } from './use-look-up';
import { useRevealLit } from './use-reveal-lit';

/** The open file as text. Its metrics are those of the editor, see code.css. */
export function PlainCode({ path, lines }: { path: string; lines: readonly CodeLine[] }) {
  const activeStepId = useAfterPaint(useComposer(selectActiveStepId));
  const listRef = useRef<HTMLOListElement>(null);
  useRevealLit(listRef, activeStepId);
  useLookUp(listRef);
  const activate = useComposer((state) => state.activate);
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard
      tabIndex={0}
      aria-label={path}
      className="plain-code relative overflow-y-auto overflow-x-hidden focus-visible:-outline-offset-2"
    >
      <ol ref={listRef} className="w-full">
        {lines.map((line) => (
          <PlainLine key={line.number} line={line} isLit={line.stepId === activeStepId} onPoint={activate} />
        ))}
      </ol>
    </section>
  );
}
