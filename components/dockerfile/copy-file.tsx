'use client';

import type { RefObject } from 'react';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';

/** Copies the open file. What it has done is said of one file: the next one gets a button of its own, by its key. */
export function CopyFile({
  path,
  text,
  codeRef,
}: {
  path: string;
  text: string;
  codeRef: RefObject<HTMLElement | null>;
}) {
  const { state, copy } = useCopy(codeRef);
  return (
    <button
      type="button"
      onClick={() => copy(text)}
      className="border border-transparent px-3.5 font-[550] hover:border-rule2 max-desk:border-l-rule desk:h-7.5 desk:rounded-md desk:px-2"
    >
      <CopyLabel state={state} />
      <span className="sr-only"> {path}</span>
    </button>
  );
}
