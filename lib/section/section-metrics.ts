/** Sizes, by the width of the drawing. */
export type SectionSize = 'phone' | 'desk' | 'wide';

export type SectionMetrics = {
  size: SectionSize;
  /** Front of the block: left edge and width, and where its back lies from it. */
  block: { x: number; width: number; dx: number; dy: number };
  /** Thickness = minimum + k √MB, k at most this. */
  thickness: { minimum: number; maximumK: number };
  lift: number;
  /** Gap below the container: it stands on the image and is no part of it. */
  containerGap: number;
  container: number;
  /** Rows for the axis above the drawing, and for the legend below it. */
  header: number;
  footer: number;
  /** From the block's back edge to the labels. */
  gutter: number;
  margin: number;
  /** Time track and the space left of it. */
  track: { width: number; gap: number };
  wave: { overhang: number; amplitude: number; length: number };
  /** Least heights of a row: config, layer, and any where room is short. A finger needs 24. */
  rows: { config: number; layer: number; tight: number };
  /** Whether there is a column for the dimensions. */
  dimensions: boolean;
};

const shared = {
  containerGap: 10,
  container: 24,
  wave: { overhang: 10, amplitude: 3, length: 13 },
  rows: { config: 18, layer: 22, tight: 18 },
};

const phone: SectionMetrics = {
  ...shared,
  size: 'phone',
  block: { x: 16.5, width: 82, dx: 24, dy: -13 },
  thickness: { minimum: 23, maximumK: 8 },
  lift: 30,
  header: 26,
  footer: 14,
  gutter: 14,
  margin: 14,
  track: { width: 50, gap: 8 },
  wave: { ...shared.wave, overhang: 6 },
  rows: { config: 24, layer: 24, tight: 24 },
  dimensions: false,
};

/** A column squeezed between two others, and the narrowest phones. */
const narrowPhone: SectionMetrics = {
  ...phone,
  block: { x: 10.5, width: 48, dx: 16, dy: -9 },
  gutter: 12,
  margin: 8,
  track: { width: 44, gap: 6 },
};

const desk: SectionMetrics = {
  ...shared,
  size: 'desk',
  block: { x: 124.5, width: 168, dx: 46, dy: -24 },
  thickness: { minimum: 25, maximumK: 8 },
  lift: 42,
  header: 30,
  footer: 48,
  gutter: 20,
  margin: 20,
  track: { width: 82, gap: 16 },
  dimensions: true,
};

/** Between the sizes there is no room for dimensions beside the labels. */
const narrowDesk: SectionMetrics = { ...desk, block: { ...desk.block, x: 24.5 }, dimensions: false };

/** The same with a guess beside it. */
const besideDesk: SectionMetrics = { ...desk, block: { x: 112.5, width: 120, dx: 34, dy: -18 } };

const wide: SectionMetrics = {
  ...desk,
  size: 'wide',
  block: { x: 150.5, width: 300, dx: 78, dy: -38 },
  thickness: { minimum: 25, maximumK: 12 },
  lift: 56,
  track: { width: 200, gap: 16 },
};

/** Room for a guess beside the block, on a phone too. */
const besidePhone: SectionMetrics = {
  ...phone,
  block: { x: 82.5, width: 66, dx: 19, dy: -10 },
  gutter: 12,
  margin: 8,
  track: { width: 46, gap: 6 },
};

/** A lesson has one block to look at, so it may be thick. */
const besideThickness = { minimum: 27, maximumK: 12.5 };

/** `hasBeside`: words stand left of the block. */
export function sectionMetrics(width: number, hasBeside = false): SectionMetrics {
  if (!hasBeside) return usualMetrics(width);
  if (width < 560) return besidePhone;
  return { ...(width < 680 ? besideDesk : usualMetrics(width)), thickness: besideThickness };
}

function usualMetrics(width: number): SectionMetrics {
  if (width < 360) return narrowPhone;
  if (width < 560) return phone;
  if (width < 680) return narrowDesk;
  return width <= 900 ? desk : wide;
}
