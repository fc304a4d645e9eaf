import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, Dependency, Package } from '@/lib/catalogue/catalogue';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement, type Requirement } from '@/lib/recipe/requirement';
import { loadCatalogue, noStarters, snapshot } from '@/lib/testing/catalogue';
import { buildLock } from './build-lock';
import { type LockedPackage, lockState } from './lock';

function madePackage(
  name: string,
  dependencies: Dependency[] = [],
  extras: Record<string, Dependency[]> = {},
): Package {
  return {
    name,
    version: '1.0',
    olderBy: 0,
    dependencies,
    extras,
    wheels: [],
    sdist: true,
    download: 1,
    installed: 1,
    bytecode: 1,
  };
}

function edge(name: string, extras: string[] = [], only?: Dependency['only']): Dependency {
  return only === undefined ? { name, extras } : { name, extras, only };
}

const packages = [
  madePackage('arm', [edge('shared')]),
  madePackage('circle', [edge('turn')]),
  madePackage('extra', [], { more: [edge('leaf', ['deep'])] }),
  madePackage('flask', []),
  madePackage('gunicorn', []),
  madePackage('intel', [edge('shared'), edge('arm', [], 'aarch64')]),
  madePackage('leaf', [], { deep: [edge('root-of-leaf')] }),
  madePackage('mixed', [edge('intel', [], 'x86_64')]),
  madePackage('mixed-extra', [edge('extra'), edge('extra', ['more'], 'x86_64')]),
  madePackage('other', [edge('intel', [], 'aarch64')]),
  madePackage('root-of-leaf'),
  madePackage('shared'),
  madePackage('turn', [edge('circle')]),
];
const catalogue: Catalogue = {
  snapshot,
  graphs: { '3.13': { python: '3.13', packages } },
  hashes: {},
  descriptions: null,
  starters: noStarters,
};

function lockOf(...texts: string[]) {
  const libraries = texts.map((text) => parseRequirement(text)).filter((each) => each !== null);
  return buildLock({ ...defaultRecipe, libraries }, catalogue);
}

function linesOf(...texts: string[]) {
  return lockOf(...texts)
    .packages.map((each) => `${each.package.name}${each.only === null ? '' : ` ${each.only}`}`)
    .filter((line) => line !== 'flask' && line !== 'gunicorn');
}

describe('a lock', () => {
  it('holds what the app type needs even where nothing was chosen', () => {
    const { roots, packages: locked } = lockOf();
    expect(roots.map(({ requirement, from }) => [requirement.name, from.kind])).toEqual([
      ['flask', 'app'],
      ['gunicorn', 'app'],
    ]);
    expect(locked).toHaveLength(2);
  });

  it('follows extras to extras', () => {
    expect(linesOf('extra')).toEqual(['extra']);
    expect(linesOf('extra[more]')).toEqual(['extra', 'leaf', 'root-of-leaf']);
  });

  it('ends where packages need each other', () => {
    expect(linesOf('circle')).toEqual(['circle', 'turn']);
  });

  it('says which architecture a package is for, and all of them as soon as both need it', () => {
    expect(linesOf('mixed')).toEqual(['intel x86_64', 'mixed', 'shared x86_64']);
    expect(linesOf('mixed', 'other')).toEqual(['arm aarch64', 'intel', 'mixed', 'other', 'shared']);
  });

  it('keeps the marker of what only an extra for one architecture brings', () => {
    expect(linesOf('mixed-extra')).toEqual(['extra', 'leaf x86_64', 'mixed-extra', 'root-of-leaf x86_64']);
    expect(linesOf('mixed-extra', 'extra')).toEqual(linesOf('mixed-extra'));
    expect(linesOf('mixed-extra', 'extra[more]')).toEqual(['extra', 'leaf', 'mixed-extra', 'root-of-leaf']);
  });

  it.each([
    ['nobody-knows', 'not-in-catalogue'],
    ['flask@0.1', 'other-version'],
    ['extra[none]', 'unknown-extra'],
    ['flask>=2', 'range'],
    ['flask!=1.0,<3', 'range'],
    ['flask>=1.0rc1', 'range'],
    ['pandas', 'not-for-this-python'],
  ])('is open for %s and says why', (text, reason) => {
    expect(lockOf(text).unlocked.map((each) => each.reason)).toEqual([reason]);
  });

  it('is closed for a version that is the locked one', () => {
    expect(lockOf('flask@1.0').unlocked).toEqual([]);
  });

  it('is closed for a range that holds the locked version, and keeps the range', () => {
    const { roots, unlocked } = lockOf('flask>=1,<2');
    expect(unlocked).toEqual([]);
    expect(roots[0]).toMatchObject({ requirement: { name: 'flask', range: '>=1,<2' }, version: '1.0' });
  });

  it('is not resolved while the graph is not loaded', () => {
    const lock = buildLock(defaultRecipe, {
      snapshot,
      graphs: {},
      hashes: {},
      descriptions: null,
      starters: noStarters,
    });
    expect(lock).toMatchObject({ resolved: false, packages: [], unlocked: [] });
    expect(lock.roots).toHaveLength(2);
  });
});

describe('the lock of the real catalogue', () => {
  const real = loadCatalogue('3.13');
  const names = snapshot.libraries.map(({ name }) => name);
  const lockNames = (chosen: readonly string[]) =>
    buildLock(
      { ...defaultRecipe, libraries: chosen.map((name) => ({ name, extras: [], version: null })) },
      real,
    );

  it('promises no version where what is asked for leaves the others open', () => {
    const libraries = ['numpy<2', 'pandas'].flatMap((text) => parseRequirement(text) ?? []);
    const lock = buildLock({ ...defaultRecipe, libraries }, real);
    expect(lockState(lock)).toBe('open');
    expect(lock.roots.map(({ version }) => version)).toEqual([null, null, null, null]);
  });

  it('is the same with a range for each library that holds what is locked', () => {
    fc.assert(
      fc.property(fc.subarray(names, { maxLength: 8 }), (chosen) => {
        const lock = lockNames(chosen);
        fc.pre(lock.clash === null && lock.unlocked.length === 0);
        const ranged = buildLock(
          {
            ...defaultRecipe,
            libraries: lock.roots
              .filter(({ requirement }) => chosen.includes(requirement.name))
              .map(({ requirement, version }) => ({ ...requirement, range: `>=${version},<=${version}` })),
          },
          real,
        );
        expect(ranged.unlocked).toEqual([]);
        expect(ranged.packages).toEqual(lock.packages);
      }),
      { numRuns: 60 },
    );
  });

  it('is closed: whatever a package needs is locked too, in a version that suits it', () => {
    fc.assert(
      fc.property(fc.subarray(names, { maxLength: 10 }), (chosen) => {
        const libraries = chosen.map((name) => ({ name, extras: [], version: null }));
        const recipe: Recipe = { ...defaultRecipe, libraries };
        const lock = buildLock(recipe, real);
        const locked = new Map(lock.packages.map((each) => [each.package.name, each.package.version]));
        const needed = lock.packages.flatMap((each) => each.package.dependencies);
        const unmet = needed.filter(({ name, versions }) => {
          const version = locked.get(name);
          return version === undefined || (versions && !versions.includes(version));
        });
        expect(unmet).toEqual([]);
        const open = new Set(lock.unlocked.map(({ requirement }) => requirement.name));
        expect(chosen.filter((name) => !locked.has(name) && !open.has(name))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the lock of two recipes in one, where every package has one version,', () => {
  const from = catalogue;
  const choices: Requirement[] = (from.graphs['3.13']?.packages ?? []).flatMap(({ name, extras }) => [
    { name, extras: [], version: null },
    ...Object.keys(extras).map((extra) => ({ name, extras: [extra], version: null })),
  ]);
  const someLibraries = fc.uniqueArray(fc.constantFrom(...choices), {
    selector: ({ name }) => name,
    maxLength: 10,
  });

  it('is both of their locks, each package for every machine and with every extra that either needs', () => {
    fc.assert(
      fc.property(someLibraries, someLibraries, (left, right) => {
        const [a, b, both] = [left, right, mergeLibraries(left, right)].map((libraries) =>
          reachOf(buildLock({ ...defaultRecipe, libraries }, from).packages),
        );
        expect(both).toEqual([...new Set([...(a ?? []), ...(b ?? [])])].sort());
      }),
      { numRuns: 200 },
    );
  });
});

/** One library with the extras of both. */
function mergeLibraries(left: readonly Requirement[], right: readonly Requirement[]): Requirement[] {
  const extrasOf = (list: readonly Requirement[], name: string) =>
    list.find((each) => each.name === name)?.extras ?? [];
  const names = [...new Set([...left, ...right].map(({ name }) => name))].sort();
  return names.map((name) => ({
    name,
    extras: [...new Set([...extrasOf(left, name), ...extrasOf(right, name)])].sort(),
    version: null,
  }));
}

/** What is installed where, and which extras stand anywhere. */
function reachOf(packages: readonly LockedPackage[]): string[] {
  return packages
    .flatMap(({ package: { name, version }, extras, only }) => [
      ...(only === null ? ['x86_64', 'aarch64'] : [only]).map(
        (machine) => `${name} ${version} on ${machine}`,
      ),
      ...extras.map((extra) => `${name}[${extra}]`),
    ])
    .sort();
}
