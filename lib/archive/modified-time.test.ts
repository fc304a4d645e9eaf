import { expect, test } from 'vitest';
import { earliestSeconds, modifiedSeconds, zipTime } from './modified-time';

test('the same text has the same time, and other texts have others', () => {
  const texts = Array.from({ length: 200 }, (_, index) => `flask==3.1.${index}\n`);
  const times = texts.map(modifiedSeconds);
  expect(texts.map(modifiedSeconds)).toEqual(times);
  expect(new Set(times).size).toBe(texts.length);
});

test('every time lies in 2025 and can be stored in a zip', () => {
  for (const text of ['', 'a', 'x'.repeat(10_000), '\u{1F600}']) {
    const seconds = modifiedSeconds(text);
    expect(seconds % 2).toBe(0);
    expect(seconds).toBeGreaterThanOrEqual(earliestSeconds);
    expect(new Date(seconds * 1000).getUTCFullYear()).toBe(2025);
    expect(zipTime(text)).toMatch(/^2025-\d\d-\d\dT1[0-7]:\d\d:\d\d$/);
  }
});
