'use client';

import { type RefObject, useEffect, useRef } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { selectActiveStepId } from '@/components/store/selectors';
import { useAfterPaint } from '@/components/ui/after-paint';
import type { CodeLine } from '@/lib/file-view/code-lines';
import type { CodeEditorHandle } from './create-editor';

/** Loads Monaco into an element and keeps it showing the lines. `data-editor` tells the styles that it is there. */
export function useMonaco(
  hostRef: RefObject<HTMLElement | null>,
  path: string,
  lines: readonly CodeLine[],
): void {
  const store = useComposerStore();
  const litStepId = useAfterPaint(useComposer(selectActiveStepId));
  const handleRef = useRef<CodeEditorHandle>(null);
  const latest = useRef({ path, lines, litStepId });
  const lookedUp = useComposer((state) => state.lookedUp);

  useEffect(() => {
    latest.current = { path, lines, litStepId };
    handleRef.current?.show(path, lines, litStepId);
  }, [path, lines, litStepId]);

  // After the effect above, which opens the file.
  useEffect(() => {
    if (lookedUp !== null) handleRef.current?.goTo(lookedUp.line);
  }, [lookedUp]);

  useEffect(() => {
    const host = hostRef.current;
    let left = false;
    loadEditor().then((createEditor) => {
      if (left || host === null || createEditor === null) return;
      handleRef.current = createEditor(host, store.getState().activate);
      const { current } = latest;
      handleRef.current.show(current.path, current.lines, current.litStepId);
      // The plain text stands before it: nobody sees the one go and the other come.
      handleRef.current.scrollTo(host.previousElementSibling?.scrollTop ?? 0);
      host.dataset.editor = 'ready';
    });
    return () => {
      left = true;
      handleRef.current?.dispose();
      handleRef.current = null;
      delete host?.dataset.editor;
    };
  }, [hostRef, store]);
}

/** Null: it could not be loaded, perhaps for want of a network. The plain text stays. */
async function loadEditor() {
  try {
    return (await import('./create-editor')).createEditor;
  } catch {
    return null;
  }
}
