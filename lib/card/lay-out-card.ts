import type { WhatIf } from '@/lib/cache/what-if';
import { breakEdge, layOutStack, type SlabLayout } from '@/lib/section/lay-out-stack';
import { spread } from '@/lib/section/spread';
import { smallestStack, thicknesses } from '@/lib/section/thickness';
import { buildStrata } from '@/lib/strata/build-strata';
import { findBreak } from '@/lib/strata/find-break';
import type { Stratum } from '@/lib/strata/stratum';
import { blockBottom, blockTop, cardMetrics, labels } from './card-metrics';

export type CardLayout = {
  strata: readonly Stratum[];
  slabs: readonly SlabLayout[];
  labels: readonly CardLabel[];
  /** Upper edge of what stays where the cache breaks; null: the block is whole. */
  cut: number | null;
  /** The whole block and its labels are drawn this much smaller, so that many layers fit too. */
  shrink: number;
};

/** What stands beside the block at a height; `from`: where its line leaves the block's back edge. */
export type CardLabel = { stratum: Stratum | null; centre: number; from: number };

export function layOutCard(whatIf: WhatIf): CardLayout {
  const strata = buildStrata(whatIf);
  const broken = findBreak(strata, whatIf.break);
  const { block, lift, containerGap } = cardMetrics;
  const standing = (broken === null || broken.index === 0 ? 0 : lift) + containerGap - block.dy;
  const shrink = Math.min(1, (blockBottom - blockTop) / neededHeight(strata, broken !== null, standing));
  const top = blockBottom - (blockBottom - blockTop) / shrink;
  const heights = thicknesses(strata, blockBottom - top - standing, cardMetrics);
  const slabs = layOutStack(strata, heights, blockBottom, broken?.index ?? null, cardMetrics);
  const cut = broken === null ? null : breakEdge(slabs, broken.index, blockBottom);
  return { strata, slabs, cut, shrink, labels: layOutLabels(strata, slabs, cut, broken?.index ?? 0, top) };
}

/** Beside them stand the layers and the container, a line each, and where the cache breaks. */
function neededHeight(strata: readonly Stratum[], isBroken: boolean, standing: number): number {
  const lines = strata.filter(isNamed).length + (isBroken ? 1 : 0);
  return Math.max(lines * labels.height, smallestStack(strata, cardMetrics) + standing);
}

/** Settings are hairlines, and their names are many. */
function isNamed({ kind }: Stratum): boolean {
  return kind !== 'config';
}

function layOutLabels(
  strata: readonly Stratum[],
  slabs: readonly SlabLayout[],
  cut: number | null,
  cutIndex: number,
  top: number,
): CardLabel[] {
  const { dy } = cardMetrics.block;
  const named = strata.flatMap((stratum, index) => {
    const slab = slabs[index];
    if (slab === undefined || !isNamed(stratum)) return [];
    return [{ stratum, index, from: slab.y + slab.height / 2 + dy }];
  });
  const ofCut =
    cut === null
      ? []
      : [{ stratum: null, index: cutIndex - 0.5, from: cut + dy - (cutIndex === 0 ? -8 : 2) }];
  // Strata run bottom first, a column of labels top first.
  const column = [...named, ...ofCut].sort((a, b) => b.index - a.index);
  const items = column.map(({ stratum, from }) => ({
    ideal: stratum === null && cutIndex > 0 ? from - cardMetrics.lift / 2 : from,
    height: labels.height,
  }));
  const centres = spread(items, top, blockBottom + 6);
  return column.map(({ stratum, from }, index) => ({ stratum, from, centre: centres[index] ?? from }));
}
