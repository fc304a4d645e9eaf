import { afterEach, expect, test, vi } from 'vitest';
import { recallLineSpeed, rememberLineSpeed } from './line-speed';

afterEach(() => vi.unstubAllGlobals());

function stubStorage(kept: Map<string, string>) {
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
}

test('the speed of a line is remembered', () => {
  stubStorage(new Map());
  expect(recallLineSpeed()).toBeNull();
  rememberLineSpeed(50);
  expect(recallLineSpeed()).toBe(50);
});

test.each(['', 'fast', '51', '-10', '1e2000'])('what is kept as “%s” is no speed', (kept) => {
  stubStorage(new Map([['line-speed', kept]]));
  expect(recallLineSpeed()).toBeNull();
});

test('a browser that keeps nothing is asked again', () => {
  const refuse = () => {
    throw new Error('denied');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  rememberLineSpeed(50);
  expect(recallLineSpeed()).toBeNull();
});
