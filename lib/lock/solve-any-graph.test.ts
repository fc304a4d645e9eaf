import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dependency, Graph, Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import type { LockedPackage } from './lock';
import { solve } from './solve';

const names = ['a', 'b', 'c', 'd', 'e'];
const versions = ['3', '2', '1'];

/** A few edges to packages that come later in the alphabet, so that nothing needs itself by way of others. */
function edgesOf(name: string): fc.Arbitrary<Dependency[]> {
  const later = names.filter((each) => each > name);
  if (later.length === 0) return fc.constant([]);
  const edge = fc.record(
    {
      name: fc.constantFrom(...later),
      extras: fc.subarray(['x']),
      only: fc.constantFrom('x86_64' as const, 'aarch64' as const),
      // Version 3 of some packages is missing: an edge may ask for what nobody offers.
      versions: fc.subarray(versions, { minLength: 1 }),
    },
    { requiredKeys: ['name', 'extras'] },
  );
  return fc.uniqueArray(edge, { selector: (each) => each.name, maxLength: 2 });
}

function releaseOf(name: string, version: string): fc.Arbitrary<Package> {
  return fc.record({
    name: fc.constant(name),
    version: fc.constant(version),
    olderBy: fc.constant((3 - Number(version)) * 100),
    dependencies: edgesOf(name),
    extras: fc.record({ x: edgesOf(name) }),
    ...{ wheels: fc.constant([]), sdist: fc.constant(true) },
    ...{ download: fc.constant(1), installed: fc.constant(1), bytecode: fc.constant(1) },
  });
}

const releasesOf = (name: string) =>
  fc
    .integer({ min: 0, max: 2 })
    .chain((first) => fc.tuple(...versions.slice(first).map((version) => releaseOf(name, version))));
const graphs: fc.Arbitrary<Graph> = fc
  .tuple(...names.map(releasesOf))
  .map((lists) => ({ python: '3.13', packages: lists.flat() }));
const someRoots: fc.Arbitrary<Requirement[]> = fc
  .subarray(names, { minLength: 1 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((name) =>
        fc.record({ name: fc.constant(name), extras: fc.subarray(['x']), version: fc.constant(null) }),
      ),
    ),
  );
const shuffled = (roots: readonly Requirement[]) =>
  fc.shuffledSubarray([...roots], { minLength: roots.length, maxLength: roots.length });

/** Every edge that is followed; with the machine that its package is for. */
function followed({ package: { dependencies, extras: all }, extras, only }: LockedPackage) {
  const edges = [...dependencies, ...extras.flatMap((extra) => all[extra] ?? [])];
  return edges.flatMap((edge) => {
    const machines = ['x86_64', 'aarch64'].filter((each) => [null, each].includes(only));
    const needed = machines.filter((each) => [undefined, each].includes(edge.only));
    return needed.length > 0 ? [{ ...edge, needed }] : [];
  });
}

it('locks whatever a locked package or a root needs, in a version that suits it', () => {
  let solved = 0;
  fc.assert(
    fc.property(graphs, someRoots, (graph, roots) => {
      const solution = solve(roots, graph);
      if (!solution.ok) return;
      solved += 1;
      const locked = new Map(solution.packages.map((each) => [each.package.name, each]));
      const asked = roots.map((root) => ({ ...root, versions: undefined, needed: ['x86_64', 'aarch64'] }));
      const unmet = [...asked, ...solution.packages.flatMap(followed)].filter((edge) => {
        const found = locked.get(edge.name);
        if (!found || (edge.versions && !edge.versions.includes(found.package.version))) return true;
        const machines = found.only === null ? edge.needed : [found.only];
        return (
          edge.extras.some((extra) => !found.extras.includes(extra)) ||
          edge.needed.some((machine) => !machines.includes(machine))
        );
      });
      expect(unmet).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(solved).toBeGreaterThan(300);
});

it('locks nothing else', () => {
  fc.assert(
    fc.property(graphs, someRoots, (graph, roots) => {
      const solution = solve(roots, graph);
      if (!solution.ok) return;
      const needed = [...roots, ...solution.packages.flatMap(followed)].map(({ name }) => name);
      expect(solution.packages.map((each) => each.package.name)).toEqual([...new Set(needed)].sort());
    }),
    { numRuns: 500 },
  );
});

it('gives one answer, in whatever order the roots stand', () => {
  const roots = someRoots.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
  fc.assert(
    fc.property(graphs, roots, (graph, [one, other]) => {
      const [a, b] = [one, other].map((list) => {
        const solution = solve(list, graph);
        return solution.ok ? solution.packages : solution.conflicts.map(({ name }) => name).sort();
      });
      expect(b).toEqual(a);
    }),
    { numRuns: 1000 },
  );
});
