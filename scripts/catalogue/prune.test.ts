import { expect, it } from 'vitest';
import { madeGraph } from '@/lib/testing/made-graph';
import { prune } from './prune';

it('leaves everything that can be had as it is', () => {
  const graph = madeGraph({
    'app 2': ['lib[fast] 2 on x86_64', 'x: lib'],
    'app 1 30': ['lib'],
    'lib 2': ['fast: lib 2'],
    'lib 1 400': [],
  });
  expect(prune(graph)).toEqual(graph);
});

it.each([
  { what: 'a package that no release offers', need: 'ghost' },
  { what: 'no version at all', need: 'lib none' },
  { what: 'versions that the graph lacks', need: 'lib 7|8' },
  { what: 'on one machine what cannot be had', need: 'lib none on aarch64' },
])('drops a release that needs $what', ({ need }) => {
  const graph = madeGraph({ 'app 2': ['lib', need], 'app 1 0': ['lib'], 'lib 1': [] });
  expect(prune(graph)).toEqual(madeGraph({ 'app 1 0': ['lib'], 'lib 1': [] }));
});

it('drops what only led to a dropped release, however far', () => {
  const graph = madeGraph({
    'a 1': ['b'],
    'b 1': ['c 2'],
    'c 2': ['d 1'],
    'c 1': [],
    'd 1': ['ghost'],
    'e 1': ['c'],
  });
  expect(prune(graph)).toEqual(madeGraph({ 'c 1': [], 'e 1': ['c'] }));
});

it('leaves nothing where nothing can be had', () => {
  expect(prune(madeGraph({ 'a 1': ['b'], 'b 1': ['a', 'ghost'] }))).toEqual(madeGraph({}));
});

it('narrows what is asked for to the releases that are left', () => {
  const graph = madeGraph({
    'app 1': ['lib[fast] 3|2|1 on x86_64', 'only: lib 3|1'],
    'other 1': ['lib 3|2'],
    'lib 3': ['ghost'],
    'lib 2 0': ['fast: ghost none', 'slow: app'],
    'lib 1 90': [],
  });
  expect(prune(graph)).toEqual(
    madeGraph({
      'app 1': ['lib[fast] 1 on x86_64', 'only: lib 1'],
      'other 1': ['lib 2'],
      'lib 2 0': ['slow: app'],
      'lib 1 90': [],
    }),
  );
});

it('drops an extra that cannot be had, and nothing but that extra', () => {
  const graph = madeGraph({ 'app 1': ['lib', 'x: lib', 'x: ghost none', 'y: lib'], 'lib 1': [] });
  expect(prune(graph)).toEqual(madeGraph({ 'app 1': ['lib', 'y: lib'], 'lib 1': [] }));
});

it('does not take a release for one that brings an extra which it cannot bring', () => {
  const graph = madeGraph({
    'app 1': ['lib[fast]'],
    'lib 3': ['fast: ghost'],
    'lib 2': ['fast: engine'],
    'lib 1': [],
    'engine 1': [],
  });
  // A release that never had the extra serves who asks for it, as an installer sees it too.
  expect(prune(graph).packages[0]?.dependencies).toEqual([
    { name: 'lib', extras: ['fast'], versions: ['2', '1'] },
  ]);
  expect(prune(madeGraph({ 'app 1': ['lib[fast]'], 'lib 1': ['fast: ghost'] }))).toEqual(
    madeGraph({ 'lib 1': [] }),
  );
});

it('counts the days from the newest release that is left', () => {
  const graph = madeGraph({ 'app 4': ['ghost'], 'app 3 50': ['ghost'], 'app 2 80': [], 'app 1 200': [] });
  expect(prune(graph)).toEqual(madeGraph({ 'app 2 0': [], 'app 1 120': [] }));
});

it('keeps the Python and does not touch the graph it was given', () => {
  const graph = { ...madeGraph({ 'app 2': ['ghost'], 'app 1': [] }), python: '3.9' };
  expect(prune(graph).python).toBe('3.9');
  expect(graph).toEqual({ ...madeGraph({ 'app 2': ['ghost'], 'app 1': [] }), python: '3.9' });
});
