import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Graph, type Hashes, type Snapshot, targets } from '../../lib/catalogue/catalogue';

const catalogue = join(import.meta.dirname, '../../public/catalogue');

function read<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(catalogue, ...path), 'utf8')) as T;
}

const { newest, all } = read<{ newest: string; all: string[] }>('snapshots.json');

test('the newest snapshot is listed and each listed one exists', () => {
  expect(all).toContain(newest);
  for (const id of all) expect(read<Snapshot>(id, 'index.json').id).toBe(id);
});

describe.each(all)('snapshot %s', (id) => {
  const { pythons, libraries } = read<Snapshot>(id, 'index.json');

  test('has a graph and hashes for each Python', () => {
    const expected = pythons.flatMap(({ version }) => [`graph-${version}.json`, `hashes-${version}.json`]);
    expect(readdirSync(join(catalogue, id)).sort()).toEqual([...expected, 'index.json'].sort());
  });

  test('has a slim, a full and an alpine image for each Python, each larger unpacked than pulled', () => {
    for (const { bases } of pythons) {
      expect(bases.map(({ base }) => base)).toEqual(['slim', 'full', 'alpine']);
      for (const { stored, compressed } of bases.flatMap(({ layers }) => layers)) {
        expect(stored).toBeGreaterThan(compressed);
      }
    }
  });

  test('lists libraries by name, each with a name to import', () => {
    const names = libraries.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    for (const { imports } of libraries) expect(imports.length).toBeGreaterThan(0);
  });

  test('names no place to download from', () => {
    for (const { version } of pythons) {
      expect(readFileSync(join(catalogue, id, `graph-${version}.json`), 'utf8')).not.toContain('//');
      expect(readFileSync(join(catalogue, id, `hashes-${version}.json`), 'utf8')).not.toContain('//');
    }
  });

  describe.each(pythons.map(({ version }) => version))('Python %s', (version) => {
    const { packages } = read<Graph>(id, `graph-${version}.json`);
    const { files } = read<Hashes>(id, `hashes-${version}.json`);
    const byName = new Map(packages.map((one) => [one.name, one]));

    test('is sorted by name, and so are its hashes', () => {
      const names = packages.map(({ name }) => name);
      expect(names).toEqual([...byName.keys()].sort());
      expect(Object.keys(files)).toEqual(names);
    });

    test('has each dependency with the extras it asks for', () => {
      for (const { dependencies, extras } of packages) {
        for (const edge of [...dependencies, ...Object.values(extras).flat()]) {
          expect(byName.has(edge.name), edge.name).toBe(true);
          for (const extra of edge.extras) {
            expect(Object.keys(byName.get(edge.name)?.extras ?? {}), `${edge.name}[${extra}]`).toContain(
              extra,
            );
          }
        }
      }
    });

    test('has hashes for exactly the targets that a wheel exists for', () => {
      for (const { name, wheels } of packages) {
        const hashes = files[name] ?? {};
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
