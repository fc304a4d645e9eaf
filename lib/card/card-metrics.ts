import { type SectionMetrics, sectionMetrics } from '@/lib/section/section-metrics';

/** The block is laid out as on the page and drawn this much larger, so that it reads at the size of a preview. */
export const scale = 1.45;

/** The drawing of a card, in pixels before they are scaled. */
export const cardMetrics: SectionMetrics = {
  ...sectionMetrics(800),
  block: { x: 441.5, width: 172, dx: 63, dy: -32 },
  thickness: { minimum: 17, maximumK: 5 },
  lift: 42,
  containerGap: 8,
  wave: { overhang: 10, amplitude: 3.4, length: 15 },
};

/** Where the block stands: its foot, and the least room above it. */
export const blockBottom = 413.5;
export const blockTop = 34;

/** Labels stand in this column, each this high at most. */
export const labels = { left: 694, right: 817, height: 17, size: 13.8 } as const;
