'use client';

import type { ReactNode, RefObject } from 'react';
import { Button } from './button';

/** At its start: the browser focuses the first button, which may be at the end of what is to be read. */
export function openDialog({ current: dialog }: RefObject<HTMLDialogElement | null>): void {
  dialog?.showModal();
  dialog?.focus();
  dialog?.scrollTo({ top: 0 });
}

/** The browser's own modal dialog: it keeps the focus inside, gives it back, and Escape closes it. */
export function Dialog({
  dialogRef,
  title,
  children,
  actions,
  wide = false,
}: {
  dialogRef: RefObject<HTMLDialogElement | null>;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
}) {
  return (
    <dialog
      ref={dialogRef}
      tabIndex={-1}
      aria-label={title}
      className={`m-auto max-h-[80dvh] ${wide ? 'w-[min(1120px,calc(100vw-32px))]' : 'w-[min(440px,calc(100vw-32px))]'} rounded-md scroll-pb-20 border border-ink bg-panel text-ink shadow-pop backdrop:bg-ink/20`}
    >
      <h2 className="px-4 pt-4 pb-3 font-[650] text-ask">{title}</h2>
      <div className="px-4">{children}</div>
      <div className="sticky bottom-0 flex justify-end gap-2 bg-panel p-4">
        <Button onClick={() => dialogRef.current?.close()}>{actions ? 'Cancel' : 'Close'}</Button>
        {actions}
      </div>
    </dialog>
  );
}
