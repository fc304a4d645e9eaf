import type { Lab } from './lab';
import { context } from './labs/context';
import { order } from './labs/order';

/** In the order of the course. */
export const labs: readonly Lab[] = [order, context];

export function findLab(id: string): Lab | null {
  return labs.find((lab) => lab.id === id) ?? null;
}
