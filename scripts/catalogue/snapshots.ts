/** A snapshot by its month, and the day of it on which the index was read. */
export type SnapshotDay = { id: string; date: string };

/** Oldest first. A released one is never built again: its files are what its links mean. */
export const snapshotDays: readonly SnapshotDay[] = [
  { id: '2026-10', date: '2026-10-23' },
  { id: '2026-11', date: '2026-11-23' },
];

/** Younger releases are left out: most that are withdrawn or found to be hostile are so within days. */
export const cooldownDays = 7;

/** The day before which a file must have been uploaded, e.g. "2026-11-16". */
export function lastUploadDay({ date }: SnapshotDay): string {
  return new Date(Date.parse(date) - cooldownDays * 86_400_000).toISOString().slice(0, 10);
}
