import type { LayerKind } from '@/lib/plan/layer-kind';
import { fitText } from '@/lib/section/fit-text';
import { type Bracket, bracketLine } from '@/lib/section/lay-out-brackets';
import { spread } from '@/lib/section/spread';
import { type BlockMetrics, metricsFor } from './block-metrics';
import type { CourseLayer, Stage } from './course';

export type Size = { width: number; height: number };

export type PlacedSlab = {
  id: string;
  kind: LayerKind;
  y: number;
  height: number;
  /** From the upper edge; settings are lines, no slab. */
  hairlines: readonly number[];
  isUnknown: boolean;
  layer: CourseLayer;
};

export type PlacedBlock = {
  title: string;
  note: string;
  /** Where its title begins. */
  headX: number;
  x: number;
  width: number;
  dx: number;
  dy: number;
  isHollow: boolean;
  total: string;
  slabs: readonly PlacedSlab[];
};

export type PlacedLabel = {
  id: string;
  kind: LayerKind;
  y: number;
  keywords: string;
  argument: string;
  size: string;
  /** The size stands on a line of its own below. */
  isTall: boolean;
  leader: string;
  layer: CourseLayer;
};

export type BlocksLayout = Size & {
  blocks: readonly PlacedBlock[];
  labels: readonly PlacedLabel[];
  /** Left edge and right end of the labels. */
  labelX: number;
  labelEnd: number;
  brackets: readonly Bracket[];
  ground: number;
};

/**
 * The stage in force, and the classic one hollow beside it. All stages stand on one scale, so that a block that
 * shrinks is seen to shrink: `every` holds them all.
 */
export function layOutBlocks(
  { stage, classic, every }: { stage: Stage; classic: Stage | null; every: readonly Stage[] },
  size: Size,
): BlocksLayout {
  const metrics = metricsFor(size.width, classic !== null);
  const ground = size.height - metrics.footer;
  const scale = scaleOf(every, ground - metrics.header, metrics);
  const heightOf = (layer: CourseLayer) => thickness(layer, scale, metrics);
  const headX = classic === null ? metrics.margin + 4 : metrics.current.x;
  const current = placeBlock(stage, { ...metrics.current, headX, isHollow: false }, ground, heightOf);
  const { x, width, dx } = metrics.current;
  const labelX = x + width + dx + metrics.gutter;
  const labelEnd = Math.min(size.width - metrics.margin, labelX + widestLabels);
  return {
    ...size,
    blocks:
      classic === null
        ? [current]
        : [
            {
              ...placeBlock(
                classic,
                { ...metrics.beside, headX: metrics.beside.x, isHollow: true },
                ground,
                heightOf,
              ),
              title: 'Classic',
              note: metrics.isPhone ? '' : 'as published',
              // Two totals stand beside each other.
              total: metrics.isPhone ? shorten(classic.total) : classic.total,
            },
            current,
          ],
    labels: placeLabels(current, metrics, { labelX, labelEnd, ground }),
    labelX,
    labelEnd,
    brackets: classic === null ? bracketsOf(stage, current, ground) : [],
    ground,
  };
}

const megabyte = 1e6;
/** Farther right, a size would stand away from its name. */
const widestLabels = 340;

/** Pixels per √MB: the tallest stage fits. */
function scaleOf(every: readonly Stage[], room: number, { least, greatest }: BlockMetrics): number {
  const scales = every.map(({ layers }) => {
    const fixed = layers.reduce((sum, layer) => sum + leastHeight(layer, least), 0);
    const roots = layers.reduce((sum, { bytes }) => sum + Math.sqrt((bytes ?? 0) / megabyte), 0);
    return roots === 0 ? greatest : (room - fixed) / roots;
  });
  return Math.max(0, Math.min(greatest, ...scales));
}

/** A layer of unknown weight gets room for its question marks. */
function leastHeight({ lines, bytes }: CourseLayer, least: number): number {
  if (lines > 0) return Math.max(12, 6 + 4 * lines);
  return bytes === null ? 2 * least : least;
}

function thickness(layer: CourseLayer, scale: number, { least }: BlockMetrics): number {
  const grown = layer.lines > 0 ? 0 : scale * Math.sqrt((layer.bytes ?? 0) / megabyte);
  return leastHeight(layer, least) + Math.floor(grown);
}

function placeBlock(
  { title, note, total, layers }: Stage,
  place: Pick<PlacedBlock, 'x' | 'width' | 'dx' | 'dy' | 'headX' | 'isHollow'>,
  ground: number,
  heightOf: (layer: CourseLayer) => number,
): PlacedBlock {
  let y = ground;
  const slabs = layers.map((layer) => {
    const height = heightOf(layer);
    y -= height;
    return {
      id: layer.id,
      kind: layer.kind,
      y,
      height,
      hairlines: Array.from({ length: layer.lines }, (_, index) =>
        Math.round(((index + 1) * height) / (layer.lines + 1)),
      ),
      isUnknown: layer.bytes === null,
      layer,
    };
  });
  return { title, note, total, ...place, slabs };
}

const tallFrom = 38;
const rows = { tall: 34, plain: 22 } as const;
const characterWidth = 7.25;
const sizeCharacter = 6.2;

function placeLabels(
  block: PlacedBlock,
  metrics: BlockMetrics,
  { labelX, labelEnd, ground }: { labelX: number; labelEnd: number; ground: number },
): PlacedLabel[] {
  const top = [...block.slabs].reverse();
  const isTall = ({ height, layer }: PlacedSlab) =>
    metrics.hasTallLabels && height >= tallFrom && layer.size !== '';
  const items = top.map((slab) => ({
    ideal: slab.y + slab.height / 2 + block.dy,
    height: isTall(slab) ? rows.tall : rows.plain,
  }));
  const centres = spread(items, metrics.header - 30, ground + 6);
  const back = block.x + block.width + block.dx;
  return top.map((slab, index) => {
    const y = Math.round(centres[index] ?? 0);
    const from = Math.round(items[index]?.ideal ?? 0);
    const keywords = keywordsOf(slab.layer, labelEnd - labelX);
    const size = isTall(slab) ? slab.layer.size : shorten(slab.layer.size);
    const sizeRoom = isTall(slab) ? 0 : size.length * sizeCharacter + 12;
    const room = labelEnd - labelX - (keywords.length + 1) * characterWidth - sizeRoom;
    return {
      id: slab.id,
      kind: slab.kind,
      y,
      keywords,
      argument: argumentIn(room, slab.layer),
      size,
      isTall: isTall(slab),
      leader: `M${back + 2} ${from}L${labelX - 6} ${y}`,
      layer: slab.layer,
    };
  });
}

function shorten(size: string): string {
  return size.replace('about ', '~');
}

function argumentIn(room: number, { argument, short }: CourseLayer): string {
  if (room < 3 * characterWidth) return '';
  return fitText(argument.length * characterWidth <= room ? argument : short, room, characterWidth);
}

function keywordsOf({ keywords }: CourseLayer, room: number): string {
  const all = keywords.join(' ');
  return all.length * characterWidth <= room || keywords.length < 3
    ? all
    : `${keywords[0]} … ${keywords.at(-1)}`;
}

function bracketsOf(stage: Stage, { slabs }: PlacedBlock, ground: number): Bracket[] {
  const own = slabs.filter(({ kind, hairlines }) => kind !== 'base' && hairlines.length === 0);
  const base = slabs[0];
  const highest = own.at(-1);
  if (base === undefined || highest === undefined) return [];
  return [
    bracketOf('Your layers', [`${stage.own.layers} layers`, stage.own.size], [highest.y, base.y - 1]),
    bracketOf('Base image', [base.layer.size], [base.y + 6, ground]),
  ];
}

function bracketOf(title: string, lines: readonly string[], [top, bottom]: [number, number]): Bracket {
  const words = (lines.length + 1) * bracketLine;
  return { title, lines, top, height: bottom - top, textTop: Math.round((top + bottom - words) / 2) };
}
