import type { Beside } from '@/lib/strata/drawn';
import type { BlockBreak } from '@/lib/strata/find-break';
import type { Notice } from '@/lib/strata/notice';
import type { Stratum } from '@/lib/strata/stratum';
import { type BesideLayout, layOutBeside } from './lay-out-beside';
import { type Bracket, layOutBrackets } from './lay-out-brackets';
import { layOutRows, type RowLayout, tightRows } from './lay-out-rows';
import { breakEdge, layOutStack, type SlabLayout } from './lay-out-stack';
import { noticeHeight, noticePlace } from './notice-place';
import { type SectionMetrics, sectionMetrics } from './section-metrics';
import { smallestStack, thicknesses } from './thickness';
import { type TimeAxis, timeAxis } from './time-axis';

/** Coordinates of the whole drawing, in pixels from its upper left corner. */
export type SectionLayout = {
  metrics: SectionMetrics;
  width: number;
  /** More than the viewport's where the rows need it; the drawing scrolls then. */
  height: number;
  columns: Columns;
  /** Bottom first, like the strata. */
  slabs: readonly SlabLayout[];
  rows: readonly RowLayout[];
  cut: CutLayout | null;
  brackets: readonly Bracket[];
  beside: readonly BesideLayout[];
  axis: AxisLayout;
  /** Where a message stands: above the labels, in room kept free for it. */
  notice: { left: number; top: number; width: number };
  /** Upper edge of the first stage beside the block. */
  stagesTop: number;
};

/** Left edge of labels and track, right edge of sizes and of everything. */
export type Columns = { label: number; size: number; track: number; right: number };

/** The break: its line begins at `y` on the left edge, its label stands in a row of its own. */
export type CutLayout = { y: number; labelTop: number; leader: string };

export type AxisLayout = { ticks: readonly { x: number; label: string }[]; top: number; bottom: number };

export type Viewport = { width: number; height: number };

export type SectionOptions = {
  broken: BlockBreak | null;
  notice: Notice | null;
  /** Stages that stand beside the block, a line each. */
  stages: number;
  /** Guess and truth left of the block; null: what it consists of. */
  beside: readonly Beside[] | null;
};

export const stageLine = 24;
const gapBelowAxis = 6;

export function layOutSection(
  strata: readonly Stratum[],
  viewport: Viewport,
  { broken, notice, stages, beside }: SectionOptions,
): SectionLayout {
  const metrics = sectionMetrics(viewport.width, beside !== null);
  const axis = timeAxis(Math.max(0, ...strata.map(longestSeconds)), metrics.size === 'wide' ? 4 : 3);
  const place = noticePlace(viewport.width, metrics);
  const top = metrics.header + noticeHeight(notice, place.width);
  const below = metrics.footer + stages * stageLine;
  const height = Math.max(viewport.height, top + below + neededHeight(strata, axis, metrics));
  const bottom = Math.floor(height - below) + 0.5;
  const heights = thicknesses(strata, bottom - top - standing(metrics), metrics);
  const slabs = layOutStack(strata, heights, bottom, broken?.index ?? null, metrics);
  const columns = columnsOf(viewport.width, metrics);
  const edge = broken === null ? null : breakEdge(slabs, broken.index, bottom);
  const { rows, cutTop } = layOutRows({
    strata,
    slabs,
    axis,
    metrics,
    top,
    bottom: bottom + rowsBelow,
    cut: broken === null || edge === null ? null : labelOf(edge, broken.index, metrics),
  });
  return {
    metrics,
    width: viewport.width,
    height,
    columns,
    slabs,
    rows,
    cut: edge === null ? null : layOutCut(edge, cutTop, columns, metrics),
    brackets: metrics.dimensions && beside === null ? layOutBrackets(strata, slabs, top, bottom) : [],
    beside: layOutBeside(beside ?? [], slabs, metrics, top, bottom),
    axis: layOutAxis(axis, columns, metrics, top - 2, bottom),
    notice: { ...place, top: metrics.header + 6 },
    stagesTop: Math.round(bottom + 12),
  };
}

// A break at the very bottom has its label beside the block's foot.
const rowsBelow = 8;

function longestSeconds({ seconds, fullSeconds }: Stratum): number {
  return Math.max(seconds.value, fullSeconds);
}

/** What stands above the layers whatever they weigh: the lift is kept free, so that a click moves nothing else. */
function standing({ lift, containerGap, block }: SectionMetrics): number {
  return lift + containerGap - block.dy + gapBelowAxis;
}

function neededHeight(strata: readonly Stratum[], axis: TimeAxis, metrics: SectionMetrics): number {
  return Math.max(tightRows(strata, axis, metrics), smallestStack(strata, metrics) + standing(metrics));
}

function columnsOf(width: number, { block, gutter, margin, track }: SectionMetrics): Columns {
  const right = width - margin;
  return {
    label: Math.ceil(block.x + block.width + block.dx + gutter),
    size: right - track.width - track.gap,
    track: right - track.width,
    right,
  };
}

/** In the middle of the gap on the block's back edge, or below the block where nothing lifts. */
function labelOf(edge: number, index: number, { block, lift }: SectionMetrics) {
  return { index, ideal: edge + block.dy + (index === 0 ? 14 : -lift / 2) };
}

function layOutCut(edge: number, labelTop: number, { label }: Columns, { block }: SectionMetrics): CutLayout {
  const x = block.x + block.width + block.dx + 2;
  const y = edge + block.dy - 2;
  return { y: edge, labelTop, leader: `M${x} ${y}L${label - 10} ${labelTop + 10}H${label - 4}` };
}

function layOutAxis(
  axis: TimeAxis,
  columns: Columns,
  metrics: SectionMetrics,
  top: number,
  bottom: number,
): AxisLayout {
  const { width } = metrics.track;
  const ticks = metrics.size === 'phone' ? axis.ticks.slice(0, 1) : axis.ticks;
  return {
    ticks: ticks.map(({ seconds, label }) => ({
      x: Math.floor(columns.track + (seconds / axis.end) * (width - 2)) + 0.5,
      label,
    })),
    top,
    bottom: bottom + metrics.block.dy + 6,
  };
}
