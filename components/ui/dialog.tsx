'use client';

import type { ReactNode, RefObject } from 'react';
import { Button } from './button';

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
      aria-label={title}
      className={`m-auto max-h-[80dvh] ${wide ? 'w-[min(1120px,calc(100vw-32px))]' : 'w-[min(440px,calc(100vw-32px))]'} rounded-md border border-ink bg-panel p-4 text-ink shadow-pop backdrop:bg-ink/20`}
    >
      <h2 className="mb-3 font-[650] text-ask">{title}</h2>
      {children}
      <div className="mt-4 flex justify-end gap-2">
        <Button onClick={() => dialogRef.current?.close()}>{actions ? 'Cancel' : 'Close'}</Button>
        {actions}
      </div>
    </dialog>
  );
}
