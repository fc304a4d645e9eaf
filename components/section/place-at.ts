import type { CSSProperties } from 'react';

/** Where a part of the block stands; section.css moves it there. */
export function placeAt(x: number, y: number): CSSProperties {
  return { '--slab-x': `${x}px`, '--slab-y': `${y}px` } as CSSProperties;
}
