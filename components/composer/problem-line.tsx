import type { ReactNode } from 'react';
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
