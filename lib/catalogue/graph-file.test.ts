import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Package, targets } from './catalogue';
import { printGraph, readGraph } from './graph-file';

const names = ['a', 'b-c', 'd0'];
const versions = ['2.0', '1.5.post1', '1!0.1rc2'];

const edges = fc.uniqueArray(
  fc.record(
    {
      name: fc.constantFrom(...names),
      extras: fc.subarray(['all', 's3']),
      only: fc.constantFrom('x86_64' as const, 'aarch64' as const),
      versions: fc.subarray(versions),
    },
    { requiredKeys: ['name', 'extras'] },
  ),
  { maxLength: 4 },
);
const thousands = fc.integer({ min: 0, max: 4_000_000 }).map((each) => each * 1000);
const release = (name: string, version: string): fc.Arbitrary<Package> =>
  fc.record({
    name: fc.constant(name),
    version: fc.constant(version),
    olderBy: fc.nat(400),
    dependencies: edges,
    extras: fc.dictionary(fc.constantFrom('all', 's3'), edges, { noNullPrototype: true }),
    wheels: fc.subarray([...targets]),
    sdist: fc.boolean(),
    download: thousands,
    installed: thousands,
    bytecode: thousands,
  });
const packages = fc.tuple(...names.flatMap((name) => versions.map((version) => release(name, version))));

it('gives back what was written', () => {
  fc.assert(
    fc.property(packages, (list) => {
      const graph = { python: '3.13', packages: list };
      expect(readGraph(JSON.parse(JSON.stringify(printGraph(graph))))).toEqual(graph);
    }),
    { numRuns: 200 },
  );
});

it('refuses to write an edge to nothing', () => {
  const [first] = fc.sample(release('a', '1'), 1);
  const lost = { ...first, dependencies: [{ name: 'gone', extras: [] }] } as Package;
  expect(() => printGraph({ python: '3.13', packages: [lost] })).toThrow('gone');
});
