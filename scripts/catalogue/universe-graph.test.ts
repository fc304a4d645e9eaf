import { expect, it } from 'vitest';
import { madeSource } from './made-source';
import { concurrently, daysBetween, Universe } from './universe';

const lines = [
  "lib[b,a]<4 ; platform_machine == 'x86_64'",
  "lib>=2 ; platform_machine == 'x86_64'",
  "lib>=2 ; platform_machine == 'aarch64'",
  "lib ; sys_platform == 'win32'",
  "nowhere ; python_version < '3.13'",
  'ghost',
  "lib>=2 ; extra == 'x'",
  "Leaf ; extra == 'x' and python_version > '3'",
  "nowhere ; extra == 'y'",
];

async function appUniverse() {
  const source = madeSource({
    'app 2': [],
    'app 1 30': lines,
    'lib 4': [],
    'lib 3 8': [],
    'leaf 1': [],
    'base 1': ['app[z,x]<2', 'lib<4'],
  });
  const universe = new Universe({ version: '3.13', newestPatch: '3.13.15' }, source);
  const roots = [{ name: 'base', extras: [], version: null }];
  await universe.add(roots);
  await universe.satisfy(roots);
  return universe;
}

it('writes a release as the catalogue does: no sizes, one edge for each need on Linux', async () => {
  const { graph } = await appUniverse();
  const releases = graph.packages.map(({ name, version, olderBy }) => [name, version, olderBy]);
  expect(releases).toEqual([
    ['app', '2', 0],
    ['app', '1', 30],
    ['base', '1', 0],
    ['leaf', '1', 0],
    ['lib', '4', 0],
    ['lib', '3', 8],
  ]);
  expect(graph.packages[1]).toEqual({
    ...{ name: 'app', version: '1', olderBy: 30 },
    dependencies: [
      { name: 'ghost', extras: [], versions: [] },
      { name: 'lib', extras: ['a', 'b'], only: 'x86_64', versions: ['3'] },
      { name: 'lib', extras: [] },
    ],
    extras: { x: [{ name: 'leaf', extras: [] }] },
    ...{ wheels: [], sdist: false, download: 0, installed: 0, bytecode: 0 },
  });
});

it('knows its releases with their metadata, and no others', async () => {
  const universe = await appUniverse();
  expect(universe.releaseOf({ name: 'base', version: '1' }).requires).toEqual([
    { name: 'app', extras: ['z', 'x'], specifier: '<2' },
    { name: 'lib', extras: [], specifier: '<4' },
  ]);
  expect(() => universe.releaseOf({ name: 'base', version: '2' })).toThrow('base 2');
});

it('works on eight at a time', async () => {
  const done: number[] = [];
  let [running, most] = [0, 0];
  await concurrently(
    Array.from({ length: 20 }, (_, i) => i),
    async (item) => {
      running += 1;
      most = Math.max(most, running);
      await Promise.resolve();
      running -= 1;
      done.push(item);
    },
  );
  expect({ most, done }).toEqual({ most: 8, done: Array.from({ length: 20 }, (_, i) => i) });
});

it('counts whole days', () => {
  expect(daysBetween('2026-02-27T20:00:00Z', '2026-03-02T10:00:00Z')).toBe(3);
});
