import { useStore } from 'zustand';
import { type Kept, keeper } from './keeper';

/** A part of what is yours; the selector gives the very same while nothing of it changes. */
export function useKept<Slice>(selector: (kept: Kept) => Slice): Slice {
  return useStore(keeper, selector);
}
