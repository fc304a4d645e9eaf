import type { Beside } from '@/lib/strata/drawn';
import type { SlabLayout } from './lay-out-stack';
import type { SectionMetrics } from './section-metrics';
import { spread } from './spread';

/** A bracket left of the block, or a cross over it, with the words at its left. */
export type BesideLayout = {
  look: Beside['look'];
  title: string;
  detail: string;
  /** Left edge of the brackets, which open to the right. */
  x: number;
  /** Runs of layers that it holds. */
  runs: readonly { top: number; height: number }[];
  /** Right end and upper edge of its text: it stands left of every bracket. */
  text: { right: number; top: number };
};

export const besideWidth = 7;
export const besideLine = 15;
const gaps = { alone: 17, truth: 18, pencil: 30, text: 6 } as const;

/** A guess stays where the truth comes beside it: the truth stands between it and the block. */
export function layOutBeside(
  beside: readonly Beside[],
  slabs: readonly SlabLayout[],
  { block, size }: SectionMetrics,
  top: number,
  bottom: number,
): BesideLayout[] {
  const hasTruth = beside.some(({ look }) => look === 'truth');
  const placed = beside.flatMap((each) => {
    const runs = runsOf(each, slabs);
    const [first] = runs;
    if (first === undefined) return [];
    return [{ ...each, runs, x: block.x - gapOf(each, hasTruth), ideal: first.top + first.height / 2 }];
  });
  const right = Math.min(...placed.map(({ x }) => x)) - gaps.text;
  const items = placed.map(({ ideal, detail }) => ({ ideal, height: besideLine * (detail === '' ? 1 : 2) }));
  // The topmost text comes first, and each keeps clear of the one above it.
  const order = placed
    .map((_, index) => index)
    .sort((a, b) => (items[a]?.ideal ?? 0) - (items[b]?.ideal ?? 0));
  const centres = spread(
    order.map((index) => items[index] ?? { ideal: 0, height: 0 }),
    top,
    bottom,
  );
  return placed.map(({ look, title, detail, x, runs }, index) => ({
    look,
    title: size === 'phone' ? title.replace('Your guess', 'Guess') : title,
    // A phone has room for one word.
    detail: size === 'phone' ? '' : detail,
    x,
    runs,
    text: {
      right,
      top: Math.round((centres[order.indexOf(index)] ?? 0) - (items[index]?.height ?? 0) / 2),
    },
  }));
}

function gapOf({ look }: Beside, hasTruth: boolean): number {
  if (look === 'truth') return gaps.truth;
  return hasTruth ? gaps.pencil : gaps.alone;
}

/** Layers that lie on each other share a bracket; topmost first. */
function runsOf({ stratumIds }: Beside, slabs: readonly SlabLayout[]): BesideLayout['runs'] {
  const runs: { top: number; height: number }[] = [];
  let isOpen = false;
  for (const { id, y, height } of [...slabs].reverse()) {
    const last = runs.at(-1);
    const isIn = stratumIds.includes(id);
    if (isIn && isOpen && last !== undefined) last.height = y + height - last.top;
    else if (isIn) runs.push({ top: y, height });
    isOpen = isIn;
  }
  return runs;
}
