/** Of several measurements the least counts: whatever else runs on a machine only ever adds time. */
export function fastest(seconds: readonly number[]): number {
  return Math.min(...seconds);
}
