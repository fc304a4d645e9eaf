'use client';

import { useEffect, useState } from 'react';
import { whenIdle } from '@/components/ui/when-idle';

const signs = ['pointermove', 'pointerdown', 'keydown', 'touchstart', 'focusin'] as const;

/** True once somebody is there and the page has nothing else to do. A visit without a person, and a phone, never
 * pay for the editor. */
export function useWantsEditor(): boolean {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!window.matchMedia('(min-width: 1024px)').matches) return;
    const stop = () => {
      for (const sign of signs) window.removeEventListener(sign, onSign);
    };
    const onSign = () => {
      stop();
      whenIdle(() => setWanted(true));
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true });
    return stop;
  }, []);
  return wanted;
}
