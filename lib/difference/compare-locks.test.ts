import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Lock } from '@/lib/lock/lock';
import { madeGraph } from '@/lib/testing/made-graph';
import { compareLocks } from './compare-locks';
import { isLaterVersion } from './is-later-version';

const lockOf = (versions: Readonly<Record<string, number>>): Lock => ({
  ...{ resolved: true, roots: [], unlocked: [], torch: null, clash: null },
  packages: Object.entries(versions).flatMap(([name, version]) =>
    madeGraph({ [`${name} ${version}`]: name === 'a' ? ['b'] : [] }).packages.map((each) => ({
      ...{ package: each, extras: [], only: null },
    })),
  ),
});

const locks = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 3 })).map(lockOf);

describe('compareLocks', () => {
  it('tells newer, new and gone apart, and who needs what is new', () => {
    const difference = compareLocks(lockOf({ a: 1, c: 2, d: 1 }), lockOf({ a: 2, b: 1, d: 1 }), true);
    expect(difference.newer.map(({ name, bytes }) => [name, bytes])).toEqual([['a', 0]]);
    expect(difference.new[0]).toMatchObject({ bytes: 2, wantedBy: { kind: 'packages', names: ['a'] } });
    expect(difference.gone[0]).toMatchObject({ name: 'c', before: '2', after: null, bytes: -2 });
    expect(difference.same).toBe(1);
  });

  it('reads the other way as its mirror, and counts every package of both locks once', () => {
    fc.assert(
      fc.property(locks, locks, (one, other) => {
        const there = compareLocks(one, other, true);
        const back = compareLocks(other, one, true);
        const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name);
        expect(names(back.older)).toEqual(names(there.newer));
        expect(names(back.newer)).toEqual(names(there.older));
        expect(names(back.gone)).toEqual(names(there.new));
        expect(names(back.new)).toEqual(names(there.gone));
        const kept = there.same + there.newer.length + there.older.length;
        expect(kept + there.gone.length).toBe(one.packages.length);
        expect(kept + there.new.length).toBe(other.packages.length);
      }),
    );
  });
});

describe('isLaterVersion', () => {
  const rising = ['1.0.dev1', '1.0a1', '1.0rc1', '1.0', '1.0.post1', '1.9', '1.10', '2026.2', '1!0.1'];

  it.each(rising.slice(1).map((later, place) => [later, rising[place] ?? '']))('%s is after %s', (a, b) => {
    expect(isLaterVersion(a, b)).toBe(true);
    expect(isLaterVersion(b, a)).toBe(false);
  });

  it('takes 1.0 and 1.0.0, and two builds of one version, as equal', () => {
    expect(isLaterVersion('1.0.0', '1.0') || isLaterVersion('1.0', '1.0.0')).toBe(false);
    expect(isLaterVersion('2.1+cpu', '2.1') || isLaterVersion('2.1', '2.1+cpu')).toBe(false);
  });
});
