/** The first second of 2025; the times of all files lie in that year, and so in the past. */
export const earliestSeconds = Date.UTC(2025, 0, 1) / 1000;

const days = 365;
const secondsOfDay = 24 * 60 * 60;
/** Between ten and eighteen o'clock: no zone puts its clocks forward then, so every local time exists. */
const firstSecond = 10 * 60 * 60;
const span = 8 * 60 * 60;
/** A zip counts in steps of two seconds. */
const step = 2;

/**
 * The time of a file, made from its text: same text, same time. Different texts need different times, because
 * BuildKit takes a file of the build context for unchanged when size and time are the same; a second download
 * over the first would then build the first one again.
 */
export function modifiedSeconds(text: string): number {
  const value = hash(text);
  const second = (Math.floor(value / days) % (span / step)) * step;
  return earliestSeconds + (value % days) * secondsOfDay + firstSecond + second;
}

/** Without a zone: zip stores local time, so this reads as the same hour everywhere. */
export function zipTime(text: string): string {
  return new Date(modifiedSeconds(text) * 1000).toISOString().slice(0, -'.000Z'.length);
}

/** FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value >>> 0;
}
