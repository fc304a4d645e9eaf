import type { ContainerLab } from './containers/container-lab';
import type { Lab } from './lab';
import { cacheMount } from './labs/cache-mount';
import { container } from './labs/container';
import { context } from './labs/context';
import { layer } from './labs/layer';
import { order } from './labs/order';
import { remove } from './labs/remove';

/** Those that build, in the order of the course. */
export const labs: readonly Lab[] = [layer, order, context, cacheMount, remove];

/** All of them. */
export const everyLab: readonly (Lab | ContainerLab)[] = [
  layer,
  container,
  order,
  context,
  cacheMount,
  remove,
];

export function findLab(id: string): Lab | null {
  return labs.find((lab) => lab.id === id) ?? null;
}
