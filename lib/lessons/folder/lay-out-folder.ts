import type { SlabLayout } from '@/lib/section/lay-out-stack';
import type { Viewport } from '@/lib/section/section-layout';
import { spread } from '@/lib/section/spread';
import type { Stratum } from '@/lib/strata/stratum';
import { type FolderMetrics, folderMetrics } from './folder-metrics';
import { type IgnoreBox, ignoreHeight, layOutIgnore } from './lay-out-ignore';
import type { FolderFile, FolderView } from './view-folder';

/** Coordinates of the folder, of its image and of what goes between them, in pixels. */
export type FolderLayout = {
  metrics: FolderMetrics;
  height: number;
  /** Front of the folder. */
  folder: { top: number; height: number };
  files: readonly FileLayout[];
  ignore: IgnoreBox;
  slabs: readonly SlabLayout[];
  /** Of each layer: the middle of its back edge, and the middle of two lines beside it. */
  labels: readonly { id: string; from: number; y: number }[];
  /** Where what is sent runs down: from each file to it, and from there to the block. */
  trunk: { x: number; y: number; end: number };
  /** Files that the trunk carries. */
  wires: readonly { path: string; y: number }[];
  guess: { y: number; runs: readonly { top: number; height: number }[] };
};

export type FileLayout = FolderFile & {
  y: number;
  height: number;
  /** Drawn as a stratum; the others are rows of text. */
  isThick: boolean;
};

const megabyte = 1e6;
const guessBelow = 20;
export const labelHeight = 34;

export function layOutFolder(view: FolderView, viewport: Viewport): FolderLayout {
  const metrics = folderMetrics(viewport.width);
  const height = Math.max(viewport.height, neededHeight(view, metrics));
  const bottom = Math.floor(height - metrics.footer) + 0.5;
  const room = roomForFiles(view, bottom - metrics.top, metrics);
  const row = rowHeight(view.files.length, room, metrics);
  const k = Math.min(
    metrics.thickness.maximumK,
    (room - row * view.files.length) / rootsOf(view.files.filter(isThick).map(({ bytes }) => bytes)),
    (bottom - metrics.top - standing(view, metrics)) / rootsOf(layerBytes(view)),
  );
  const slabs = layOutBlock(view.strata, bottom, Math.max(0, k), metrics);
  const files = layOutFiles(view.files, row, Math.max(0, k), metrics);
  const y = targetOf(view, slabs, bottom);
  const runs = runsOf(view, slabs);
  return {
    metrics,
    height,
    folder: { top: metrics.top, height: bottom - metrics.top },
    files,
    ignore: layOutIgnore(view.ignore, bottom, metrics),
    slabs,
    labels: layOutLabels(view.strata, slabs, bottom, metrics),
    trunk: {
      x: metrics.folder.x + metrics.folder.width + metrics.folder.dx + metrics.trunk,
      y,
      // A bracket stands between the arrow and the block.
      end: metrics.block.x - (runs.length === 0 ? 8 : 24),
    },
    wires: files.flatMap(({ path, fate, y: top, height: tall }) =>
      fate === 'sent' ? [{ path, y: Math.round(top + tall / 2) + 0.5 }] : [],
    ),
    guess: { y: y + guessBelow, runs },
  };
}

function isThick({ bytes }: FolderFile): boolean {
  return bytes >= megabyte / 2;
}

function rootsOf(bytes: readonly number[]): number {
  return Math.max(
    Number.MIN_VALUE,
    bytes.reduce((sum, each) => sum + Math.sqrt(each / megabyte), 0),
  );
}

function layerBytes({ strata }: FolderView): number[] {
  return strata.filter(({ layers }) => layers > 0).map(({ bytes }) => bytes.value);
}

function roomForFiles(view: FolderView, height: number, metrics: FolderMetrics): number {
  return height - metrics.head - ignoreHeight(view.ignore, metrics) - 8;
}

function rowHeight(files: number, room: number, { row }: FolderMetrics): number {
  // Two thirds at most: what the bytes add must show, too.
  return Math.max(row.least, Math.min(row.most, Math.floor((room * 0.67) / Math.max(1, files))));
}

/** What stands in the block's column whatever the layers weigh. */
function standing({ strata }: FolderView, { thickness, block, above }: FolderMetrics): number {
  return strata.reduce((sum, stratum) => sum + leastHeight(stratum, thickness.minimum), above - block.dy);
}

function leastHeight({ layers, lines }: Stratum, minimum: number): number {
  return layers > 0 ? minimum : Math.max(14, 6 + 4 * lines);
}

/** Below this the drawing would hide something, so it grows and scrolls. */
function neededHeight(view: FolderView, metrics: FolderMetrics): number {
  const thick = view.files.filter(isThick);
  const least = metrics.size === 'phone' ? 4 : 2;
  const files =
    view.files.length * metrics.row.least +
    thick.reduce((sum, { bytes }) => sum + least * Math.sqrt(bytes / megabyte), 0);
  const column = Math.max(
    files + metrics.head + ignoreHeight(view.ignore, metrics) + 8,
    standing(view, metrics) + 2 * rootsOf(layerBytes(view)),
  );
  return Math.ceil(metrics.top + metrics.footer + column + 1);
}

function layOutFiles(
  files: readonly FolderFile[],
  row: number,
  k: number,
  metrics: FolderMetrics,
): FileLayout[] {
  let y = metrics.top + metrics.head;
  return files.map((file) => {
    const height = row + (isThick(file) ? Math.floor(k * Math.sqrt(file.bytes / megabyte)) : 0);
    y += height;
    return { ...file, y: y - height, height, isThick: isThick(file) };
  });
}

function layOutBlock(
  strata: readonly Stratum[],
  bottom: number,
  k: number,
  { thickness }: FolderMetrics,
): SlabLayout[] {
  let y = bottom;
  return strata.map((stratum) => {
    const least = leastHeight(stratum, thickness.minimum);
    const more = stratum.layers > 0 ? Math.floor(k * Math.sqrt(stratum.bytes.value / megabyte)) : 0;
    y -= least + more;
    const { id, lines } = stratum;
    const hairlines = Array.from({ length: lines }, (_, index) =>
      Math.round(((index + 1) * least) / (lines + 1)),
    );
    return { id, y, height: least + more, lifted: false, hairlines, beds: [] };
  });
}

/** Two lines each: thin layers that lie on each other push theirs apart. */
function layOutLabels(
  strata: readonly Stratum[],
  slabs: readonly SlabLayout[],
  bottom: number,
  { top, block }: FolderMetrics,
): FolderLayout['labels'] {
  const layers = slabs.filter((_, index) => (strata[index]?.layers ?? 0) > 0).toReversed();
  const middles = layers.map(({ y, height }) => y + (height + block.dy) / 2);
  const centres = spread(
    middles.map((ideal) => ({ ideal, height: labelHeight })),
    top,
    bottom,
  );
  return layers.map(({ id }, index) => ({
    id,
    from: Math.round(middles[index] ?? 0) + 0.5,
    y: Math.round(centres[index] ?? 0),
  }));
}

/** What is sent goes into the uppermost COPY; where there is none, above the block. */
function targetOf({ strata }: FolderView, slabs: readonly SlabLayout[], bottom: number): number {
  const copy = strata.findLastIndex(({ kind }) => kind === 'copy');
  const slab = slabs[copy];
  if (slab !== undefined) return Math.round(slab.y + slab.height / 2) + 0.5;
  return Math.round((slabs.at(-1)?.y ?? bottom) + 14) + 0.5;
}

function runsOf({ guess, strata }: FolderView, slabs: readonly SlabLayout[]) {
  return strata.flatMap(({ id }, index) => {
    const slab = slabs[index];
    if (slab === undefined || !guess?.stratumIds.includes(id)) return [];
    return [{ top: slab.y, height: slab.height }];
  });
}
