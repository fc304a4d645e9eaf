'use client';

import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';

/** Makes the page one that opens without a network. All of it is fetched when the page has loaded and idles: keeping it
 * must not compete with showing it. */
export function KeptPage() {
  const [Line, setLine] = useState<ComponentType | null>(null);
  useEffect(() => {
    // `npm run dev` has no worker, and must never be answered by an older one.
    if (process.env.NODE_ENV !== 'production') return;
    const show = ({ NewerLine }: { NewerLine: ComponentType }) => setLine(() => NewerLine);
    // Without this part nothing is kept, and all else is there: nobody needs to be told.
    const start = () => whenIdle(() => void import('./newer-line').then(show, () => {}));
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start, { once: true });
    return () => window.removeEventListener('load', start);
  }, []);
  // Here from the start: screen readers say what comes into a status, not a status that comes.
  return (
    <div role="status" aria-label="Newer version">
      {Line ? <Line /> : null}
    </div>
  );
}
