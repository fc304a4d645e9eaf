import type { StratumKind } from '@/lib/strata/stratum';

type Point = readonly [x: number, y: number];
type Segment = readonly [from: Point, to: Point];
type Tile = { width: number; height: number; segments: readonly Segment[] };

/** The hatch of a layer on a face, as one path. A pattern would be the same picture, and three quarters of the time
 * that drawing a card takes. */
export function hatchPath(kind: StratumKind, width: number, height: number): string {
  const tile = tiles[kind];
  if (tile === null) return '';
  const path: string[] = [];
  for (let y = 0; y < height; y += tile.height)
    for (let x = 0; x < width; x += tile.width)
      for (const segment of tile.segments) {
        const clipped = clip(move(segment, x, y), width, height);
        if (clipped !== null) path.push(print(clipped));
      }
  return path.join('');
}

/** The marks of the page's hatches: crosses, diagonals, bricks and dots. */
const tiles: Readonly<Record<StratumKind, Tile | null>> = {
  base: { width: 16, height: 16, segments: [...crossAt(4, 4), ...crossAt(12, 12)] },
  run: { width: 7, height: 7, segments: [between(0, 7, 7, 0)] },
  install: {
    width: 28,
    height: 14,
    segments: [
      between(0, 0.5, 28, 0.5),
      between(0, 7.5, 28, 7.5),
      between(7.5, 0.5, 7.5, 7.5),
      between(21.5, 7.5, 21.5, 14.5),
    ],
  },
  copy: {
    width: 11,
    height: 11,
    segments: [dotAt(2, 2.4), dotAt(7.6, 4.6), dotAt(4.2, 8.2), dotAt(9.6, 9.8)],
  },
  config: null,
  container: null,
};

function between(x1: number, y1: number, x2: number, y2: number): Segment {
  return [
    [x1, y1],
    [x2, y2],
  ];
}

function crossAt(x: number, y: number): Segment[] {
  return [between(x, y - 2.5, x, y + 2.5), between(x - 2.5, y, x + 2.5, y)];
}

/** As long as it is wide, so that it is a dot without a round cap. */
function dotAt(x: number, y: number): Segment {
  return between(x - 0.7, y, x + 0.7, y);
}

function move([[x1, y1], [x2, y2]]: Segment, x: number, y: number): Segment {
  return between(x1 + x, y1 + y, x2 + x, y2 + y);
}

/** The part of a segment on the face (Liang and Barsky); null: none of it. */
function clip([[x1, y1], [x2, y2]]: Segment, width: number, height: number): Segment | null {
  let start = 0;
  let end = 1;
  const sides = [
    [x1 - x2, x1],
    [x2 - x1, width - x1],
    [y1 - y2, y1],
    [y2 - y1, height - y1],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  if (start >= end) return null;
  const at = (share: number): Point => [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
  return [at(start), at(end)];
}

function print([[x1, y1], [x2, y2]]: Segment): string {
  return `M${round(x1)} ${round(y1)}L${round(x2)} ${round(y2)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
