/** A seconds axis that begins at 0 and ends at `end`. */
export type TimeAxis = { end: number; ticks: readonly { seconds: number; label: string }[] };

const steps = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 1200, 1800, 3600] as const;
// Short builds must not look long, and a bar at the end of the track needs its figure beside it.
const shortest = 10;
const headroom = 1.1;

/** Ticks at the smallest nice step that gives at most `intervals` of them. */
export function timeAxis(longest: number, intervals: number): TimeAxis {
  const end = Math.max(shortest, longest * headroom);
  const step = steps.find((each) => end / each < intervals + 1) ?? Math.ceil(end / intervals / 3600) * 3600;
  const count = Math.floor(end / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    seconds: index * step,
    label: tickLabel(index * step, step, index === count),
  }));
  return { end, ticks };
}

/** The unit stands at the last tick only. */
function tickLabel(seconds: number, step: number, isLast: boolean): string {
  const inMinutes = step >= 60;
  const figure = `${inMinutes ? seconds / 60 : seconds}`;
  if (!isLast) return figure;
  return `${figure} ${inMinutes ? 'min' : 's'}`;
}
