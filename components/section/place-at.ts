import type { CSSProperties } from 'react';

/** Where a part of the block stands; `useGlide` moves it there. */
export function placeAt(x: number, y: number): CSSProperties {
  return { transform: `translate(${x}px, ${y}px)` };
}
