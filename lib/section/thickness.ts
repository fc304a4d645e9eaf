import type { Stratum } from '@/lib/strata/stratum';
import type { SectionMetrics } from './section-metrics';

const megabyte = 1e6;
// A hatch is still a hatch at this height; below it, the drawing grows and scrolls.
const thinnest = 8;
// The rest of the room is for what the bytes add: in a low window, too, a heavy layer must look heavy.
const shareOfMinimum = 0.65;

/** Heights that fit into `room`: minimum + k √MB, with the largest k that the whole stack allows. */
export function thicknesses(strata: readonly Stratum[], room: number, metrics: SectionMetrics): number[] {
  const layers = strata.filter(({ layers }) => layers > 0);
  const fixed = strata.reduce((total, stratum) => total + fixedHeight(stratum, metrics), 0);
  const roots = layers.reduce((total, { bytes }) => total + rootOf(bytes.value), 0);
  const { minimum, maximumK } = metrics.thickness;
  const base = Math.max(
    thinnest,
    Math.min(minimum, Math.floor(((room - fixed) * shareOfMinimum) / Math.max(1, layers.length))),
  );
  const left = room - fixed - base * layers.length;
  const k = roots === 0 ? 0 : Math.min(maximumK, Math.max(0, left / roots));
  return strata.map((stratum) =>
    stratum.layers > 0 ? base + Math.floor(k * rootOf(stratum.bytes.value)) : fixedHeight(stratum, metrics),
  );
}

/** The least height of a stack: below it, layers would no longer show. */
export function smallestStack(strata: readonly Stratum[], metrics: SectionMetrics): number {
  const layers = strata.filter(({ layers }) => layers > 0).length;
  return strata.reduce((total, stratum) => total + fixedHeight(stratum, metrics), thinnest * layers);
}

function rootOf(bytes: number): number {
  return Math.sqrt(bytes / megabyte);
}

/** Config instructions are hairlines four apart, never slabs. */
function fixedHeight({ kind, lines }: Stratum, metrics: SectionMetrics): number {
  if (kind === 'container') return metrics.container;
  return kind === 'config' ? Math.max(14, 6 + 4 * lines) : 0;
}
