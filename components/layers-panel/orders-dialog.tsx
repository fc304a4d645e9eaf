'use client';

import { lazy, Suspense, useRef, useState } from 'react';
import { Dialog, openDialog } from '@/components/ui/dialog';
import type { WhatIf } from '@/lib/cache/what-if';

/** Loaded when somebody asks for it. */
const Orders = lazy(async () => ({ default: (await import('./orders')).Orders }));

/** The button that opens both orders as Dockerfiles. */
export function OrdersDialog({ whatIf }: { whatIf: WhatIf }) {
  const dialogRef = useRef<HTMLDialogElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const open = () => {
    setIsAsked(true);
    openDialog(dialogRef);
  };
  return (
    <>
      <button
        type="button"
        onClick={open}
        className="whitespace-nowrap font-[550] text-ink underline underline-offset-3 max-desk:h-11"
      >
        Compare the files
      </button>
      <Dialog dialogRef={dialogRef} title="The same lines in two orders" wide>
        {isAsked ? (
          <Suspense fallback={<p className="text-ink2">The files are on their way.</p>}>
            <Orders whatIf={whatIf} />
          </Suspense>
        ) : null}
      </Dialog>
    </>
  );
}
