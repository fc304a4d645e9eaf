import { expect, test } from 'vitest';
import type { Package } from '@/lib/catalogue/catalogue';
import type { Lock } from '@/lib/lock/lock';
import { dependenciesHint, optionTitle, originOf, versionText } from './form-labels';

function lockOf(asked: readonly string[], names: readonly string[]): Lock {
  const sized = (name: string, index: number) => ({ name, installed: 1000 - index }) as Package;
  return {
    resolved: true,
    roots: asked.map((name) => ({
      requirement: { name, extras: [], version: null },
      from: { kind: 'user' },
      version: '1',
      held: null,
    })),
    packages: names.map((name, index) => ({ package: sized(name, index), extras: [], only: null })),
    unlocked: [],
    torch: null,
    clash: null,
  };
}

test.each([
  { names: ['a'], hint: '' },
  { names: ['a', 'b'], hint: 'uv also installs 1 they depend on: b.' },
  { names: ['a', 'b', 'c'], hint: 'uv also installs 2 they depend on: b and c.' },
  {
    names: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    hint: 'uv also installs 6 they depend on: b, c, d, e and 2 more.',
  },
])('with $names installed for a, the hint names the largest others', ({ names, hint }) => {
  expect(dependenciesHint(lockOf(['a'], names), 'uv')).toBe(hint);
});

test('where nothing is locked, nobody says what else is installed', () => {
  const lock = lockOf(['torch'], ['torch', 'triton']);
  const requirement = { name: 'torch', extras: [], version: null };
  const open = { ...lock, torch: 'cpu', unlocked: [{ requirement, reason: 'other-index' }] } as const;
  expect(dependenciesHint(lock, 'uv')).not.toBe('');
  expect(dependenciesHint(open, 'uv')).toBe('');
});

test('a library says who wants it, unless the user does', () => {
  const root = { requirement: { name: 'psycopg', extras: [], version: null }, version: null, held: null };
  expect(originOf({ ...root, from: { kind: 'service', title: 'Postgres' } })).toBe('from Postgres');
  expect(originOf({ ...root, from: { kind: 'app' } })).toBe('from app');
  expect(originOf({ ...root, from: { kind: 'user' } })).toBeNull();
});

test('a chip says the version, with the range it was asked for', () => {
  const root = {
    requirement: { name: 'pandas', extras: [], version: null },
    from: { kind: 'user' },
    held: null,
  } as const;
  const ranged = { ...root, requirement: { ...root.requirement, range: '>=2,<3' } };
  const lock = lockOf(['pandas'], []);
  expect(versionText({ ...root, version: '3.1.1' }, lock)).toBe('3.1.1');
  expect(versionText({ ...ranged, version: '2.3.3' }, lock)).toBe('2.3.3 (>=2,<3)');
  expect(versionText({ ...ranged, version: null }, lock)).toBe('>=2,<3');
  expect(versionText({ ...root, version: null }, lock)).toBe('not locked');
});

test('the cache option names the installer', () => {
  expect(optionTitle('cache', 'pip')).toBe('Keep pip’s cache between builds');
  expect(optionTitle('health', 'pip')).toBe('Health check');
});
