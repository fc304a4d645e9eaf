import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  type Descriptions,
  type Hashes,
  type Package,
  type Snapshot,
  targets,
} from '../../lib/catalogue/catalogue';
import { type GraphFile, readGraph, releaseKey } from '../../lib/catalogue/graph-file';
import { solve } from '../../lib/lock/solve';

const catalogue = join(import.meta.dirname, '../../public/catalogue');

function read<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(catalogue, ...path), 'utf8')) as T;
}

const { newest, all } = read<{ newest: string; all: string[] }>('snapshots.json');

test('the newest snapshot is listed and each listed one exists', () => {
  expect(all).toContain(newest);
  for (const id of all) expect(read<Snapshot>(id, 'index.json').id).toBe(id);
});

test('every library of the newest snapshot was imported but the one that no slim image here can compile', () => {
  const { libraries } = read<Descriptions>(newest, 'descriptions.json');
  const untried = libraries.filter(({ imported }) => !imported).map(({ name }) => name);
  expect(untried).toEqual(['psycopg2']);
});

describe.each(all)('snapshot %s', (id) => {
  const { pythons, libraries } = read<Snapshot>(id, 'index.json');
  const descriptions = read<Descriptions>(id, 'descriptions.json');

  test('has a graph and hashes for each Python', () => {
    const expected = pythons.flatMap(({ version }) => [`graph-${version}.json`, `hashes-${version}.json`]);
    expect(readdirSync(join(catalogue, id)).sort()).toEqual(
      [...expected, 'descriptions.json', 'index.json'].sort(),
    );
  });

  test('has a slim, a full and an alpine image for each Python, each larger unpacked than pulled', () => {
    for (const { bases } of pythons) {
      expect(bases.flatMap(({ base, packaged }) => (packaged ? [] : [base]))).toEqual([
        'slim',
        'full',
        'alpine',
      ]);
      for (const { stored, compressed } of bases.flatMap(({ layers }) => layers)) {
        expect(stored).toBeGreaterThan(compressed);
      }
    }
  });

  test('lists libraries by name and describes each, with a name to import', () => {
    const names = libraries.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(descriptions.libraries.map(({ name }) => name).sort()).toEqual(names);
    for (const { imports } of descriptions.libraries) expect(imports.length).toBeGreaterThan(0);
  });

  test('puts each library on one of its shelves, and compares it with another of them', () => {
    const shelves = new Set(descriptions.groups.map((group) => group.id));
    const names = new Set(libraries.map(({ name }) => name));
    for (const { name, group, versus, otherNames = [] } of descriptions.libraries) {
      expect(shelves.has(group), name).toBe(true);
      if (versus) expect(names.has(versus.name), `${name} rather than ${versus.name}`).toBe(true);
      expect(
        otherNames.filter((each) => names.has(each)),
        name,
      ).toEqual([]);
    }
  });

  test('is small on the wire', () => {
    const gzipped = (file: string) => gzipSync(readFileSync(join(catalogue, id, file)), { level: 9 }).length;
    expect(gzipped('index.json')).toBeLessThan(10_000);
    expect(gzipped('descriptions.json')).toBeLessThan(80_000);
    for (const { version } of pythons) expect(gzipped(`graph-${version}.json`)).toBeLessThan(25_000);
  });

  test('names no place to download from', () => {
    for (const { version } of pythons) {
      expect(readFileSync(join(catalogue, id, `graph-${version}.json`), 'utf8')).not.toContain('//');
      expect(readFileSync(join(catalogue, id, `hashes-${version}.json`), 'utf8')).not.toContain('//');
    }
  });

  describe.each(pythons.map(({ version }) => version))('Python %s', (version) => {
    const { packages } = readGraph(read<GraphFile>(id, `graph-${version}.json`));
    const { files } = read<Hashes>(id, `hashes-${version}.json`);
    const byName = new Map<string, Package[]>();
    for (const one of packages) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);

    test('is sorted by name, newest first, and has hashes of each release', () => {
      expect([...byName.keys()]).toEqual([...byName.keys()].sort());
      for (const [name, releases] of byName) expect(releases[0]?.olderBy, name).toBe(0);
      expect(Object.keys(files).sort()).toEqual(packages.map(releaseKey).sort());
    });

    test('has each dependency, in a version that suits', () => {
      for (const { name, dependencies, extras } of packages) {
        for (const edge of [...dependencies, ...Object.values(extras).flat()]) {
          const offered = byName.get(edge.name)?.map((one) => one.version) ?? [];
          expect(edge.versions ?? offered, `${name} needs ${edge.name}`).not.toEqual([]);
          expect(offered).toEqual(expect.arrayContaining([...(edge.versions ?? [])]));
        }
      }
    });

    test('gives no library an older version than it has alone', () => {
      const graph = { python: version, packages };
      for (const { name } of libraries) {
        const newest = byName.get(name)?.[0];
        if (!newest) continue;
        const alone = solve([{ name, extras: [], version: null }], graph);
        expect(alone.ok && alone.packages.find((one) => one.package.name === name)?.package, name).toBe(
          newest,
        );
      }
    });

    test('has hashes for exactly the targets that a wheel exists for', () => {
      for (const one of packages) {
        const { name, wheels } = one;
        const hashes = files[releaseKey(one)] ?? {};
        const hashed = targets.filter((target) => hashes[target] ?? hashes.any);
        expect(hashed, name).toEqual(wheels);
        expect(wheels.includes('glibc-x86-64') || hashes.sdist !== undefined, name).toBe(true);
        for (const sha256 of Object.values(hashes).flat()) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
      }
    });

    test('was measured', () => {
      for (const { name, download, installed, bytecode } of packages) {
        expect(Math.min(download, installed), name).toBeGreaterThan(0);
        expect(bytecode, name).toBeGreaterThanOrEqual(0);
      }
    });
  });
});
