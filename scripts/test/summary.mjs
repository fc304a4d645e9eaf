/**
 * What one runner found: how many tests passed and failed, and which ones it left out and why.
 * `title` may also name a group of `count` tests.
 *
 * @typedef {{ title: string, reason: string, count: number }} Skip
 * @typedef {{ passed: number, failed: number, skips: readonly Skip[] }} Result
 */

/** @type {Result} */
export const nothing = { passed: 0, failed: 0, skips: [] };

/** A runner that fails without a failed test (a file that does not load, a crash) still counts. */
export function withStatus(result, status) {
  return status === 0 ? result : { ...result, failed: Math.max(result.failed, 1) };
}

/** One line for each skip, and then the line that everything ends with. */
export function summaryLines(results) {
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const skips = results.flatMap((result) => result.skips);
  const skipped = sum(skips.map(({ count }) => count));
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  return [
    ...skips.map(({ title, reason }) => `Skipped: ${title}: ${reason}`),
    `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  ];
}
