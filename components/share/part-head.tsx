import type { ReactNode } from 'react';

/** The heading of a part of the panel, and what is said beside it. */
export function PartHead({ children, aside }: { children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mb-2 flex items-baseline justify-between gap-3">
      <h3 className="font-[650]">{children}</h3>
      {aside === undefined ? null : <span className="text-right text-ink3 text-meta">{aside}</span>}
    </div>
  );
}
