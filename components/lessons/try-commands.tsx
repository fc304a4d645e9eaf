'use client';

import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';

/** Commands to copy. `name` tells one button of a page from another. */
export function TryCommands({ text, name }: { text: string; name: string }) {
  const textRef = useRef<HTMLPreElement>(null);
  const { state, copy } = useCopy(textRef);
  return (
    <div className="flex items-start gap-2 border border-rule2 bg-sheet p-1.5">
      <pre ref={textRef} className="min-w-0 flex-1 whitespace-pre-wrap break-words px-1.5 py-1 text-meta">
        {text}
      </pre>
      <Button aria-live="polite" className="print:hidden" onClick={() => copy(text)}>
        <span>
          <CopyLabel state={state} /> <span className="sr-only">the commands for: {name}</span>
        </span>
      </Button>
    </div>
  );
}
