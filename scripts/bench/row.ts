/** One line of the table. A goal in milliseconds holds for a quiet machine with two cores. */
export type Row = { name: string; value: string; goal?: string; met?: boolean };

/** The value that a share of the samples stays below: 0.5 for the median. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
