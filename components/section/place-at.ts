import type { CSSProperties } from 'react';

/** Where a part of the block stands; section.css moves it there. A plain transform would move on the compositor, a
 * frame ahead of the heights, and the block would show gaps; one with a percentage, even none, moves with them. */
export function placeAt(x: number, y: number): CSSProperties {
  return { transform: `translate(${x}px, calc(${y}px + 0%))` };
}
