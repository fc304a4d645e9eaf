type Block = { x: number; width: number; dx: number; dy: number };

export type BlockMetrics = {
  isPhone: boolean;
  /** The stage in force, and the classic one beside it. */
  current: Block;
  beside: Block;
  /** A layer of no weight, and pixels per √MB at most. */
  least: number;
  greatest: number;
  /** Above the tallest block: heads and the depth of its top. Below it: the ground line and the total. */
  header: number;
  footer: number;
  gutter: number;
  margin: number;
  hasTallLabels: boolean;
};

const desk: BlockMetrics = {
  isPhone: false,
  current: { x: 206.5, width: 138, dx: 34, dy: -18 },
  beside: { x: 24.5, width: 104, dx: 34, dy: -18 },
  least: 22,
  greatest: 7.5,
  header: 96,
  footer: 42,
  gutter: 14,
  margin: 20,
  hasTallLabels: false,
};

const alone: BlockMetrics = {
  ...desk,
  current: { x: 150.5, width: 168, dx: 46, dy: -24 },
  gutter: 18,
  hasTallLabels: true,
};

const phone: BlockMetrics = {
  ...desk,
  isPhone: true,
  current: { x: 96.5, width: 76, dx: 22, dy: -12 },
  beside: { x: 10.5, width: 56, dx: 18, dy: -10 },
  least: 20,
  header: 72,
  footer: 34,
  gutter: 12,
  margin: 8,
  hasTallLabels: true,
};

const phoneAlone: BlockMetrics = {
  ...phone,
  current: { x: 96.5, width: 92, dx: 26, dy: -14 },
  gutter: 14,
};

/** By the room for the drawing: a column of the page, or a phone. */
export function metricsFor(width: number, hasBeside: boolean): BlockMetrics {
  if (width < 540) return hasBeside ? phone : phoneAlone;
  return hasBeside ? desk : alone;
}
