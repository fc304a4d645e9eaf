import type { LayerEntry } from './container-host';

/** Files in full, whether added or changed; a directory and the mark of a deletion weigh nothing. */
export function layerBytes(layer: readonly LayerEntry[]): number {
  return layer.reduce((sum, { bytes }) => sum + bytes, 0);
}
