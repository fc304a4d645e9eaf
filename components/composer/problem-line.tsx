import type { ReactNode } from 'react';
import { findLibrarySearch } from '@/components/library-chip/pass-focus-to-search';
import { passFocusOn } from '@/components/ui/pass-focus-on';
import type { Problem, Severity } from '@/lib/recipe/problem';

const severities = {
  error: { word: 'Cannot build', look: 'text-cost' },
  warning: { word: 'Warning', look: 'text-cost' },
  note: { word: 'Note', look: 'text-ink2' },
} as const satisfies Record<Severity, { word: string; look: string }>;

/** One problem. Its texts may come from a stranger's link: they are only ever text. */
export function ProblemLine({
  severity,
  subject,
  message,
  children,
}: Pick<Problem, 'severity' | 'subject' | 'message'> & { children?: ReactNode }) {
  const { word, look } = severities[severity];
  return (
    <li
      data-severity={severity}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule px-4 py-1.5 not-first:border-t data-[severity=error]:shadow-[inset_3px_0_0_var(--cost)]"
    >
      <p className="min-w-0 flex-1 basis-60 break-words text-ink2">
        <span className={`mr-2 font-[650] ${look}`}>{word}</span>
        <b className="font-semibold text-ink">{subject}</b> {message}
      </p>
      {children ? <span className="flex gap-2">{children}</span> : null}
    </li>
  );
}

/** The last way out leaves to what shows: a phone's tab, or the search. */
const passToScreen = passFocusOn(() => {
  const tab = document.querySelector<HTMLElement>('[aria-label="Screen"] [aria-selected="true"]');
  return tab?.checkVisibility() ? tab : findLibrarySearch();
});

export function StripButton({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button
      ref={passToScreen}
      type="button"
      onClick={onClick}
      className="h-6.5 whitespace-nowrap rounded-md border border-ghost px-2.5 font-[550] text-meta hover:border-ink"
    >
      {children}
    </button>
  );
}
