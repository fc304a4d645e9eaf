import { expect, test } from 'vitest';
import { createByteCache } from './byte-cache';

// Values of 1000 bytes and more, so that what an entry itself costs does not matter.
const createCache = (maximumBytes: number) =>
  createByteCache<string>(maximumBytes, (value) => value.length * 1000);

test('the value that was not used for longest goes first', () => {
  const cache = createCache(25_000);
  cache.set('a', 'x'.repeat(10));
  cache.set('b', 'x'.repeat(10));
  cache.get('a');
  cache.set('c', 'x'.repeat(10));
  expect([...cache.keys()].sort()).toEqual(['a', 'c']);
});

test('a newcomer stays though every resident was used', () => {
  const cache = createCache(25_000);
  cache.set('a', 'x'.repeat(10));
  cache.set('b', 'x'.repeat(10));
  cache.get('a');
  cache.get('b');
  cache.set('c', 'x'.repeat(10));
  expect([...cache.keys()].sort()).toEqual(['b', 'c']);
});

test('bytes never pass the maximum, keys counted', () => {
  const cache = createCache(100_000);
  for (let index = 0; index < 1000; index++) {
    cache.set(`key ${index}`, 'x'.repeat(index % 40));
    expect(cache.calculatedSize).toBeLessThanOrEqual(100_000);
  }
  expect(cache.get('key 999')).toBe('x'.repeat(39));
  const longKeys = createCache(100_000);
  longKeys.set('k'.repeat(50_000), 'x');
  expect(longKeys.size).toBe(0);
});

test('a value larger than everything is not kept and drives nothing out', () => {
  const cache = createCache(20_000);
  cache.set('a', 'small');
  cache.set('b', 'x'.repeat(21));
  expect([...cache.keys()]).toEqual(['a']);
});
