import { describe, expect, it } from 'vitest';
import { answer, type MadeGraph, print, solveMade } from '@/lib/testing/made-graph';
import type { Held } from './solve';

function heldIn(releases: MadeGraph, ...texts: string[]): string[] {
  const { solution } = solveMade(releases, ...texts);
  const printHeld = ({ release, newest, by }: Held) =>
    `${print(release)}, not ${newest.version}, for ${by.map(print).join(' and ') || 'nobody'}`;
  return solution.ok ? solution.held.map(printHeld) : ['no solution'];
}

const capped = { 'app 1': ['lib 2|1'], 'other 1': ['lib 3|1'], 'lib 3': [], 'lib 2': [], 'lib 1': [] };
// One root wants an old `lib` by way of a tool; another one wants a new one.
const farther = {
  ...{ 'app 2': ['tool'], 'app 1': [], 'tool 2': ['lib 1'], 'tool 1': ['lib'] },
  ...{ 'other 2': ['lib 2'], 'other 1': [], 'lib 2': [], 'lib 1': [] },
};
const apart = { 'left 1': ['lib 1'], 'right 1': ['lib 2'], 'lib 2': [], 'lib 1': [] };

describe('where no version suits two of them', () => {
  it('what stands farther from the roots gives way', () => {
    expect(answer(farther, 'app', 'other')).toEqual(['app 2', 'lib 2', 'other 2', 'tool 1']);
  });

  it('of two that stand equally far, the one gives way that loses fewer days', () => {
    const graph = (days: number) => ({
      ...{ 'left 2': ['lib 1'], 'left 1 40': [], 'right 2': ['lib 2'], [`right 1 ${days}`]: [] },
      ...{ 'lib 2': [], 'lib 1': [] },
    });
    expect(answer(graph(30), 'left', 'right')).toEqual(['left 2', 'lib 1', 'right 1']);
    expect(answer(graph(50), 'left', 'right')).toEqual(['left 1', 'lib 2', 'right 2']);
  });

  it('one goes as far back as it must, over releases that quarrel too', () => {
    const graph = {
      'a 3': ['lib 1'],
      'a 2': ['lib 1'],
      'a 1': ['lib 2'],
      'b 1': ['lib 2'],
      'lib 2': [],
      'lib 1': [],
    };
    expect(answer(graph, 'a', 'b')).toEqual(['a 1', 'b 1', 'lib 2']);
  });

  it('the farther one gives way even where the nearer one would lose less', () => {
    const graph = {
      ...{ 'a 1': ['m'], 'm 1': ['n'], 'n 2': ['lib 1'], 'n 1 90': [] },
      ...{ 'b 1': ['k'], 'k 2': ['lib 2'], 'k 1 10': [], 'lib 2': [], 'lib 1': [] },
    };
    expect(answer(graph, 'a', 'b')).toEqual(['a 1', 'b 1', 'k 2', 'lib 2', 'm 1', 'n 1']);
  });

  it('three find together, one after the other', () => {
    const graph = {
      ...{ 'a 2': ['lib 3'], 'a 1': ['lib 1'], 'b 2': ['lib 2'], 'b 1': ['lib 1'], 'c 1': ['lib 1'] },
      ...{ 'lib 3': [], 'lib 2': [], 'lib 1': [] },
    };
    expect(answer(graph, 'a', 'b', 'c')).toEqual(['a 1', 'b 1', 'c 1', 'lib 1']);
  });

  it('nothing gives way by becoming newer', () => {
    const graph = {
      ...{ 'app 1': ['a 1'], 'a 2': [], 'a 1': ['lib 1'], 'b 2': ['lib 2'], 'b 1': [] },
      ...{ 'lib 2': [], 'lib 1': [] },
    };
    expect(answer(graph, 'app', 'b')).toEqual(['a 1', 'app 1', 'b 1', 'lib 1']);
  });

  it('one goes back that needs what cannot be had', () => {
    expect(answer({ 'app 2': ['ghost none'], 'app 1': [] }, 'app')).toEqual(['app 1']);
  });

  it('and neither can be older, the answer is who demands what', () => {
    const sides = ['left 1 (1) wants 1', 'right 1 (1) wants 2'];
    expect(answer(apart, 'left', 'right')).toEqual([`no lib, ${sides.join(', ')}`]);
    expect(answer(apart, 'left', 'lib@2')).toEqual(['no lib, a root (0) wants 2, left 1 (1) wants 1']);
    expect(answer(apart, 'lib@7')).toEqual(['no lib, a root (0) wants none']);
  });
});

describe('what is held back', () => {
  it('names who does not allow the newest, and nobody for a pin', () => {
    expect(heldIn(capped, 'lib')).toEqual([]);
    expect(heldIn(capped, 'app', 'other')).toEqual(['lib 1, not 3, for app 1']);
    expect(heldIn(capped, 'lib@2')).toEqual(['lib 2, not 3, for nobody']);
  });

  it('names with whom a release quarrelled that was left for an older one', () => {
    expect(heldIn(farther, 'app', 'other')).toEqual(['tool 1, not 2, for other 2']);
  });

  it('names the first cause where one release fell because another did', () => {
    const graph = {
      ...{ 'app 2': ['tool 2'], 'app 1': ['tool'], 'tool 2': ['lib 1'], 'tool 1': ['lib'] },
      ...{ 'other 1': ['lib 2'], 'lib 2': [], 'lib 1': [] },
    };
    expect(heldIn(graph, 'app', 'other').sort()).toEqual([
      'app 1, not 2, for other 1',
      'tool 1, not 2, for other 1',
    ]);
  });
});
