'use client';

import { useRef } from 'react';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';

/** Copies the open file. What it has done is said of one file: the next one gets a button of its own, by its key. */
export function CopyFile({ path, text }: { path: string; text: string }) {
  // Where the clipboard is blocked the whole text is selected here: the editor draws only the rows in view.
  const textRef = useRef<HTMLTextAreaElement>(null);
  const { state, copy, reset } = useCopy(textRef);
  return (
    <span className="relative flex">
      {state === 'blocked' ? (
        <textarea
          ref={textRef}
          readOnly
          aria-label={`Text of ${path}`}
          value={text}
          onBlur={reset}
          className="sr-only"
        />
      ) : null}
      <button
        type="button"
        onClick={() => copy(text)}
        className="border border-transparent px-3.5 font-[550] hover:border-rule2 max-desk:border-l-rule desk:h-7.5 desk:rounded-md desk:px-2"
      >
        <CopyLabel state={state} />
        <span className="sr-only"> {path}</span>
      </button>
    </span>
  );
}
