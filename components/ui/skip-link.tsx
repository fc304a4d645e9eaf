'use client';

import type { MouseEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';

/** A way past what is long, for those who come by key: it shows while it has the focus. */
export function SkipLink({
  to,
  onSkip = () => {},
  children,
}: {
  /** Id of the part that gets the focus. */
  to: string;
  /** Brings the part on screen, where it may not be. */
  onSkip?: () => void;
  children: ReactNode;
}) {
  const skip = (event: MouseEvent) => {
    // The address is the recipe's: a fragment would be shared with it.
    event.preventDefault();
    flushSync(onSkip);
    focusPart(to);
  };
  return (
    <a
      href={`#${to}`}
      onClick={skip}
      className="sr-only top-0 focus-visible:not-sr-only focus-visible:absolute focus-visible:top-2 focus-visible:left-2 focus-visible:z-20 focus-visible:border focus-visible:border-ink focus-visible:bg-panel focus-visible:px-3 focus-visible:py-1.5 focus-visible:font-[550]"
    >
      {children}
    </a>
  );
}

function focusPart(id: string): void {
  const part = document.getElementById(id);
  if (part === null) return;
  // Only while it has the focus: otherwise every click into the part would focus it.
  part.tabIndex = -1;
  part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
  part.focus();
}
