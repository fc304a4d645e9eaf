'use client';

import { useRef } from 'react';
import { CodeText } from '@/components/ui/code-text';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';
import type { Command } from '@/lib/commands/command-group';

/** One line for the terminal, copied with one click. */
export function CommandLine({
  line,
  note,
  shortcut,
}: Pick<Command, 'line' | 'note'> & { shortcut?: string | undefined }) {
  const lineRef = useRef<HTMLElement>(null);
  const { state, copy, reset } = useCopy(lineRef);
  return (
    <div className="flex min-h-11 items-start gap-2 text-meta desk:min-h-7">
      <span aria-hidden="true" className="select-none py-3 font-mono text-ink3 leading-5 desk:py-1">
        $
      </span>
      <span className="min-w-0 flex-1 py-3 pl-4 -indent-4 font-mono leading-5 [overflow-wrap:anywhere] desk:py-1">
        <code ref={lineRef}>
          <CodeText text={line} />
        </code>
        {state === 'blocked' ? null : (
          <span className="float-right ml-3 font-sans text-ink3 indent-0">{note}</span>
        )}
      </span>
      <button
        type="button"
        aria-keyshortcuts={shortcut}
        onClick={() => copy(line)}
        onBlur={reset}
        className="h-11 flex-none rounded-md border border-transparent px-2 font-[550] text-ink2 hover:border-rule2 hover:text-ink desk:mt-0.5 desk:h-6"
      >
        <CopyLabel state={state} /> <span className="sr-only">{line}</span>
      </button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Copied' : ''}
      </span>
    </div>
  );
}
