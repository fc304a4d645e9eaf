import type { Stratum } from '@/lib/strata/stratum';
import { type BedLayout, layOutBeds } from './lay-out-beds';
import type { SectionMetrics } from './section-metrics';

/** Front face of one bed of the block; `y` is its upper edge. */
export type SlabLayout = {
  id: string;
  y: number;
  height: number;
  lifted: boolean;
  /** Config hairlines, from the upper edge. */
  hairlines: readonly number[];
  beds: readonly BedLayout[];
};

/** Slabs bottom first, resting on each other, except where the cache breaks and below the container. */
export function layOutStack(
  strata: readonly Stratum[],
  heights: readonly number[],
  bottom: number,
  breakIndex: number | null,
  metrics: SectionMetrics,
): SlabLayout[] {
  let y = bottom;
  return strata.map((stratum, index) => {
    const height = heights[index] ?? 0;
    const lifted = breakIndex !== null && breakIndex > 0 && index >= breakIndex;
    if (stratum.kind === 'container') y -= metrics.containerGap;
    if (lifted && index === breakIndex) y -= metrics.lift;
    y -= height;
    return {
      id: stratum.id,
      y,
      height,
      lifted,
      hairlines: hairlinesOf(stratum, height),
      beds:
        metrics.size === 'phone'
          ? unnamed(stratum, height, metrics)
          : layOutBeds(stratum.beds, height, metrics.block.width),
    };
  });
}

/** Upper edge of what stays where the cache breaks. */
export function breakEdge(slabs: readonly SlabLayout[], breakIndex: number, bottom: number): number {
  return breakIndex === 0 ? bottom + 1 : (slabs[breakIndex - 1]?.y ?? bottom);
}

function hairlinesOf({ lines }: Stratum, height: number): number[] {
  return Array.from({ length: lines }, (_, index) => Math.round(((index + 1) * height) / (lines + 1)));
}

/** A phone's block is too narrow for names, but what is previewed must show. */
function unnamed({ beds }: Stratum, height: number, { block }: SectionMetrics): BedLayout[] {
  if (!beds.some(({ preview }) => preview)) return [];
  return layOutBeds(beds, height, block.width).map((bed) => ({ ...bed, name: '', size: '' }));
}
