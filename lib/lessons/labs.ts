import type { Lab } from './lab';
import { cacheMount } from './labs/cache-mount';
import { context } from './labs/context';
import { layer } from './labs/layer';
import { order } from './labs/order';
import { remove } from './labs/remove';

/** In the order of the course. */
export const labs: readonly Lab[] = [layer, order, context, cacheMount, remove];

export function findLab(id: string): Lab | null {
  return labs.find((lab) => lab.id === id) ?? null;
}
