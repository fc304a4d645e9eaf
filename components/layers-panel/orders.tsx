'use client';

import { useMemo } from 'react';
import type { WhatIf } from '@/lib/cache/what-if';
import { type ComparedLine, compareOrders } from '@/lib/dockerfile/compare-orders';

/** Both orders as Dockerfiles beside each other. */
export function Orders({ whatIf }: { whatIf: WhatIf }) {
  const { ours, naive } = useMemo(() => compareOrders(whatIf.plan, whatIf.naive.plan), [whatIf]);
  return (
    <>
      <p className="mb-3 text-ink2">
        Only COPY of the code moves. A builder reuses a step as long as nothing below it changed: where the
        code stands below the libraries, every edit installs them again.
      </p>
      <div className="grid gap-4 desk:grid-cols-2">
        <Order title="This order" lines={ours} />
        <Order title="Naive order" lines={naive} />
      </div>
    </>
  );
}

function Order({ title, lines }: { title: string; lines: readonly ComparedLine[] }) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-1 font-[650]">{title}</h3>
      <ol className="border border-rule2 py-1 font-mono text-meta">
        {lines.map(({ number, text, moved }) => (
          <li
            key={number}
            className={`flex gap-3 px-2 leading-5 ${moved ? 'bg-hl font-bold shadow-[inset_3px_0_0_var(--ink)]' : ''}`}
          >
            <span aria-hidden="true" className="w-5 shrink-0 text-right font-normal text-ink3">
              {number}
            </span>
            <span className="min-w-0 whitespace-pre-wrap break-words">{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
