import { stripVTControlCharacters } from 'node:util';

/**
 * What one runner found: how many tests passed and failed, and which ones it left out and why.
 * `title` may also name a group of `count` tests.
 *
 * @typedef {{ title: string, reason: string, count: number }} Skip
 * `again` are the tests that passed on a second try only: they count as passed, and are named.
 *
 * @typedef {{ title: string, message: string }} Failure
 * @typedef {{ passed: number, failed: number, failures: readonly Failure[], again: readonly Failure[],
 *   skips: readonly Skip[] }} Result
 */

/** @type {Result} */
export const nothing = { passed: 0, failed: 0, failures: [], again: [], skips: [] };

/** A runner that fails without a failed test (a file that does not load, a crash) still counts. */
export function withStatus(result, status) {
  return status === 0 ? result : { ...result, failed: Math.max(result.failed, 1) };
}

/** What failed beside the tests counts as they do. */
export function withFailures(result, failures) {
  return {
    ...result,
    failed: result.failed + failures.length,
    failures: [...result.failures, ...failures],
  };
}

/** What failed without being a test of a name (types, a build, a runner's crash) is told by the step's. */
export function nameOfStep(title, result) {
  if (result.failed <= result.failures.length) return result;
  return { ...result, failures: [...result.failures, { title, message: 'its words stand above' }] };
}

/** The words of an error on one line, without colours: the first of them say what was expected and found. */
export function failureOf(title, error) {
  const message = stripVTControlCharacters(error ?? 'no error was given')
    .replace(/\s+/g, ' ')
    .trim();
  return { title, message: message.slice(0, 300) };
}

/** One line for each skip and for each failure, and then the line that everything ends with. */
export function summaryLines(results) {
  const sum = (counts) => counts.reduce((total, count) => total + count, 0);
  const skips = results.flatMap((result) => result.skips);
  const skipped = sum(skips.map(({ count }) => count));
  const passed = sum(results.map((result) => result.passed));
  const failed = sum(results.map((result) => result.failed));
  return [
    ...skips.map(({ title, reason }) => `Skipped: ${title}: ${reason}`),
    ...results.flatMap(({ again }) =>
      again.map((test) => `Passed on a second try: ${test.title}: ${test.message}`),
    ),
    ...results.flatMap(({ failures }) => failures.map((test) => `Failed: ${test.title}: ${test.message}`)),
    `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`,
  ];
}
