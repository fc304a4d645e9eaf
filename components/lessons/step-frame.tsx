import type { ReactNode } from 'react';
import type { LabAction, LabState } from '@/lib/lessons/lab-state';
import type { ResolvedLab } from '@/lib/lessons/resolve-lab';

export type StepTextProps = { lab: ResolvedLab; state: LabState; act: (action: LabAction) => void };

/** The text of a step; what is asked stands at the bottom, so that it never jumps. */
export function StepFrame({ children, asks }: { children: ReactNode; asks: ReactNode }) {
  return (
    <>
      <div className="min-h-0 flex-1 space-y-3.5 px-4 py-2 desk:overflow-y-auto desk:pr-10 desk:pl-8">
        {children}
      </div>
      <div className="border-rule2 border-t px-4 py-4 desk:pr-10 desk:pl-8">{asks}</div>
    </>
  );
}

/** What to press, and the keys that do the same. */
export function Actions({ children, keys }: { children: ReactNode; keys: ReactNode }) {
  return (
    <div className="mt-3 flex flex-wrap items-center gap-2">
      {children}
      <span className="ml-auto hidden items-center gap-1 text-meta text-ink2 desk:flex">{keys}</span>
    </div>
  );
}

export function Key({ children }: { children: string }) {
  return <kbd className="rounded-sm border border-rule2 px-1 text-axis leading-4">{children}</kbd>;
}
