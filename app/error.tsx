'use client';

import { useEffect, useState } from 'react';
import { Logo } from '@/components/ui/logo';

/** What shows where our own code failed. The recipe lives in the address, so it is still there to be copied. */
export default function ErrorPage({ error, reset }: { error: Error; reset: () => void }) {
  const [link, setLink] = useState('');
  useEffect(() => setLink(location.href), []);
  return (
    <main className="grid min-h-dvh place-content-center gap-3 bg-sheet p-6">
      <title>Something broke · Roadcut</title>
      <p className="flex items-center gap-[9px] font-[680] text-wordmark [font-stretch:104%]">
        <Logo />
        Roadcut
      </p>
      <h1 className="font-[650] text-result">This page broke, and the fault is ours</h1>
      <p className="max-w-prose text-ink2">
        Your recipe is not lost: it is the link below. Try again, or keep the link and open it later.
      </p>
      <label className="grid gap-1">
        <span className="font-[550]">Link to the recipe</span>
        <input
          readOnly
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
          className="h-11 w-full rounded-sm border border-ghost px-2 font-mono text-meta desk:h-8"
        />
      </label>
      <p className="flex gap-4">
        <button type="button" onClick={reset} className="font-[550] underline underline-offset-3">
          Try again
        </button>
        <a href="/" className="underline underline-offset-3">
          Start anew
        </a>
      </p>
      <details className="max-w-prose text-ink2">
        <summary>What broke</summary>
        <p className="break-words font-mono text-meta">{error.message}</p>
      </details>
    </main>
  );
}
