import { expect, test } from 'vitest';
import { Lru } from './lru';

// Values of 1000 bytes and more, so that what an entry itself costs does not matter.
const letters = (maximumBytes: number) => new Lru<string>(maximumBytes, (value) => value.length * 1000);

test('the value that was not used for longest goes first', () => {
  const lru = letters(25_000);
  lru.set('a', 'x'.repeat(10));
  lru.set('b', 'x'.repeat(10));
  lru.get('a');
  lru.set('c', 'x'.repeat(10));
  expect([lru.get('a'), lru.get('b'), lru.get('c')].map((value) => value !== undefined)).toEqual([
    true,
    false,
    true,
  ]);
});

test('bytes never pass the maximum, keys counted', () => {
  const lru = letters(100_000);
  for (let index = 0; index < 1000; index++) lru.set(`key ${index}`, 'x'.repeat(index % 40));
  expect(lru.bytes).toBeLessThanOrEqual(100_000);
  expect(lru.get('key 999')).toBe('x'.repeat(39));
});

test('a value larger than everything is not kept and drives nothing out', () => {
  const lru = letters(20_000);
  lru.set('a', 'small');
  lru.set('b', 'x'.repeat(21));
  expect(lru.get('a')).toBe('small');
  expect(lru.get('b')).toBeUndefined();
});

test('setting a key again replaces its value and its bytes', () => {
  const lru = letters(20_000);
  lru.set('a', 'x'.repeat(10));
  lru.set('a', 'y');
  expect(lru.get('a')).toBe('y');
  expect(lru.bytes).toBeLessThan(2000);
});
