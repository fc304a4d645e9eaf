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

type Need = {
  name: string;
  machine: 'x86_64' | 'aarch64';
  extras: readonly string[];
  versions: readonly string[] | undefined;
};

/** What an installer would need of these packages on each machine, followed one package and one extra at a time. */
function followNeeds(roots: readonly Requirement[], packages: readonly LockedPackage[]): Need[] {
  const locked = new Map(packages.map((each) => [each.package.name, each.package]));
  const needs = roots.flatMap(({ name, extras }) =>
    (['x86_64', 'aarch64'] as const).map((machine): Need => ({ name, machine, extras, versions: undefined })),
  );
  const seen = new Set<string>();
  for (const { name, machine, extras } of needs)
    for (const extra of [null, ...extras]) {
      const key = JSON.stringify([name, machine, extra]);
      const found = locked.get(name);
      if (!found || seen.has(key)) continue;
      seen.add(key);
      const edges = extra === null ? found.dependencies : (found.extras[extra] ?? []);
      for (const edge of edges)
        if ((edge.only ?? machine) === machine)
          needs.push({ name: edge.name, machine, extras: edge.extras, versions: edge.versions });
    }
  return needs;
}

it('locks whatever a locked package or a root needs, in a version that suits it', () => {
  let solved = 0;
  fc.assert(
    fc.property(graphs, someRoots, (graph, roots) => {
      const solution = solve(roots, graph);
      if (!solution.ok) return;
      solved += 1;
      const locked = new Map(solution.packages.map((each) => [each.package.name, each]));
      const unmet = followNeeds(roots, solution.packages).filter(({ name, machine, extras, versions }) => {
        const found = locked.get(name);
        if (!found || (versions && !versions.includes(found.package.version))) return true;
        return (found.only ?? machine) !== machine || extras.some((extra) => !found.extras.includes(extra));
      });
      expect(unmet).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(solved).toBeGreaterThan(300);
});

it('locks nothing else, and for no machine that does not need it', () => {
  fc.assert(
    fc.property(graphs, someRoots, (graph, roots) => {
      const solution = solve(roots, graph);
      if (!solution.ok) return;
      const needs = followNeeds(roots, solution.packages);
      for (const { package: each, only, extras } of solution.packages) {
        const own = needs.filter(({ name }) => name === each.name);
        const machines = [...new Set(own.map(({ machine }) => machine))];
        expect(only, each.name).toBe(machines.length === 1 ? machines[0] : null);
        expect(extras).toEqual([...new Set(own.flatMap((need) => need.extras))].sort());
        expect(machines).not.toEqual([]);
      }
    }),
    { numRuns: 1000 },
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
