import { formatSeconds } from '@/lib/format/figures';
import type { Stratum } from '@/lib/strata/stratum';
import type { SlabLayout } from './lay-out-stack';
import type { SectionMetrics } from './section-metrics';
import { type Item, spread } from './spread';
import type { TimeAxis } from './time-axis';

/** The label of one bed. `top` and `height` are whole pixels; rows never overlap. */
export type RowLayout = {
  id: string;
  top: number;
  height: number;
  /** Whether the second line shows. */
  twoLines: boolean;
  /** Null where nothing is built, and on phones. `below`: no room for the figure beside the bar. */
  bar: { width: number; below: boolean } | null;
  /** Path from the slab's back edge to the label, drawn from the slab's upper left corner. */
  leader: string;
};

export type RowsInput = {
  strata: readonly Stratum[];
  slabs: readonly SlabLayout[];
  axis: TimeAxis;
  metrics: SectionMetrics;
  top: number;
  bottom: number;
  /** The label of the break: it stands between rows. */
  cut: { index: number; ideal: number } | null;
};

export type RowsLayout = { rows: RowLayout[]; cutTop: number };

const heights = { tall: 44, below: 36, twoLinesFrom: 38, cut: 20 } as const;
const characterWidth = 6;

export function layOutRows({ strata, slabs, axis, metrics, top, bottom, cut }: RowsInput): RowsLayout {
  const bars = strata.map((stratum) => barOf(stratum, axis, metrics));
  const comfortable = strata.map((stratum, index) =>
    rowHeight(stratum, slabs[index]?.height ?? 0, bars[index]?.below ?? false, metrics),
  );
  const extra = cut === null ? 0 : heights.cut;
  const fits = comfortable.reduce<number>((sum, height) => sum + height, extra) <= bottom - top;
  const chosen = fits ? comfortable : bars.map((bar) => tightHeight(bar?.below ?? false, metrics));
  const items = strata.map((_, index) => ({
    ideal: centreOf(slabs[index], metrics),
    height: chosen[index] ?? 0,
  }));
  const { tops, cutTop } = placeRows(items, cut, top, bottom);
  const rows = strata.map((stratum, index) => ({
    id: stratum.id,
    top: tops[index] ?? 0,
    height: chosen[index] ?? 0,
    twoLines: showsDetail(stratum, chosen[index] ?? 0, metrics),
    bar: bars[index] ?? null,
    leader: leaderOf(slabs[index], (tops[index] ?? 0) + (chosen[index] ?? 0) / 2, metrics),
  }));
  return { rows, cutTop };
}

/** Height that these rows need when they stand as close as they may. */
export function tightRows(strata: readonly Stratum[], axis: TimeAxis, metrics: SectionMetrics): number {
  const bars = strata.map((stratum) => barOf(stratum, axis, metrics));
  return bars.reduce<number>((sum, bar) => sum + tightHeight(bar?.below ?? false, metrics), heights.cut);
}

/** Strata run bottom first, a column of rows top first. */
function placeRows(items: readonly Item[], cut: RowsInput['cut'], top: number, bottom: number) {
  const label = cut === null ? [] : [{ ideal: cut.ideal, height: heights.cut }];
  const at = cut?.index ?? 0;
  const column = [...items.slice(0, at), ...label, ...items.slice(at)].reverse();
  // Whole heights and rounded upper edges: what touched still touches, and nothing overlaps.
  const tops = spread(column, top, bottom)
    .map((centre, index) => Math.round(centre - (column[index]?.height ?? 0) / 2))
    .reverse();
  const cutTop = cut === null ? 0 : (tops[at] ?? 0);
  return { tops: tops.filter((_, index) => cut === null || index !== at), cutTop };
}

/** Where the leader meets the block: the middle of the layer on its back edge. */
function centreOf(slab: SlabLayout | undefined, { block }: SectionMetrics): number {
  return slab === undefined ? 0 : slab.y + slab.height / 2 + block.dy;
}

function leaderOf(
  slab: SlabLayout | undefined,
  rowCentre: number,
  { block, gutter }: SectionMetrics,
): string {
  if (slab === undefined) return '';
  const back = block.width + block.dx;
  const from = slab.height / 2 + block.dy;
  const to = rowCentre - slab.y;
  // Half a pixel comes from rounding and is no bend.
  return `M${back + 2} ${Math.abs(to - from) < 1 ? to : from}L${back + gutter - 10} ${to}`;
}

function rowHeight({ kind }: Stratum, slabHeight: number, below: boolean, { rows }: SectionMetrics): number {
  if (kind === 'config') return rows.config;
  const height = Math.max(rows.layer, Math.min(slabHeight, heights.tall));
  return below ? Math.max(height, heights.below) : height;
}

function tightHeight(below: boolean, { rows }: SectionMetrics): number {
  return below ? heights.below : rows.tight;
}

function showsDetail({ detail }: Stratum, height: number, { size }: SectionMetrics): boolean {
  return detail !== '' && size !== 'phone' && height >= heights.twoLinesFrom;
}

function barOf(stratum: Stratum, axis: TimeAxis, { size, track }: SectionMetrics): RowLayout['bar'] {
  const isReused = stratum.state === 'reused';
  if (stratum.layers === 0 || size === 'phone' || (stratum.remark !== null && !isReused)) return null;
  const seconds = isReused ? stratum.fullSeconds : stratum.seconds.value;
  const width = Math.max(2, Math.round((seconds / axis.end) * (track.width - 2)));
  const figure = isReused ? 'reused' : formatSeconds(seconds);
  return { width, below: width + figure.length * characterWidth > track.width };
}
