'use client';

import { useRef } from 'react';
import { CopyLabel } from '@/components/ui/copy-label';
import { useCopy } from '@/components/ui/use-copy';
import type { Command } from '@/lib/commands/commands';

/** One line for the terminal, copied with one click. */
export function CommandLine({
  line,
  note,
  shortcut,
}: Pick<Command, 'line' | 'note'> & { shortcut?: string | undefined }) {
  const lineRef = useRef<HTMLElement>(null);
  const { state, copy, reset } = useCopy(lineRef);
  return (
    <div data-copy={state} className="flex h-11 items-center gap-2 text-meta desk:h-7">
      <span aria-hidden="true" className="select-none font-mono text-ink3">
        $
      </span>
      {/* A note that does not fit wraps to a line that does not show. */}
      <span className="flex h-5 min-w-0 flex-1 flex-wrap gap-x-3 overflow-hidden">
        <code
          ref={lineRef}
          title={line}
          className="max-w-full truncate leading-5 in-data-[copy=blocked]:overflow-x-auto"
        >
          {line}
        </code>
        {state === 'blocked' ? null : (
          <span className="ml-auto whitespace-nowrap text-ink3 leading-5">{note}</span>
        )}
      </span>
      <button
        type="button"
        aria-keyshortcuts={shortcut}
        onClick={() => copy(line)}
        onBlur={reset}
        className="h-11 flex-none rounded-md border border-transparent px-2 font-[550] text-ink2 hover:border-rule2 hover:text-ink desk:h-6"
      >
        <CopyLabel state={state} /> <span className="sr-only">{line}</span>
      </button>
      <span role="status" className="sr-only">
        {state === 'copied' ? 'Copied' : ''}
      </span>
    </div>
  );
}
