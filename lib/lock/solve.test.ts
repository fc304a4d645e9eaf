import { describe, expect, it } from 'vitest';
import { answer } from '@/lib/testing/made-graph';

const capped = { 'app 1': ['lib 2|1'], 'other 1': ['lib 3|1'], 'lib 3': [], 'lib 2': [], 'lib 1': [] };

describe('a solution', () => {
  it('has the newest of everything, and nothing that nobody needs', () => {
    const graph = { 'app 2': ['lib'], 'app 1': ['old'], 'lib 2': [], 'lib 1': [], 'old 1': [] };
    expect(answer(graph, 'app')).toEqual(['app 2', 'lib 2']);
    expect(answer(graph, 'nobody')).toEqual([]);
  });

  it('has the newest version that all who need it allow', () => {
    expect(answer(capped, 'lib')).toEqual(['lib 3']);
    expect(answer(capped, 'app')).toEqual(['app 1', 'lib 2']);
    expect(answer(capped, 'app', 'other')).toEqual(['app 1', 'lib 1', 'other 1']);
  });

  it('does not keep what only a release needed that was left for an older one', () => {
    const graph = { 'app 1': ['lib 1'], 'other 1': ['lib'], 'lib 2': ['new'], 'lib 1': [], 'new 1': [] };
    expect(answer(graph, 'other', 'app')).toEqual(['app 1', 'lib 1', 'other 1']);
  });

  it('ends where packages need each other', () => {
    expect(answer({ 'a 2': ['b 1'], 'a 1': [], 'b 2': [], 'b 1': ['a'] }, 'a')).toEqual(['a 2', 'b 1']);
  });

  it('has the pinned version, and what goes with it', () => {
    expect(answer(capped, 'lib@2')).toEqual(['lib 2']);
    expect(answer(capped, 'lib@1', 'app')).toEqual(['app 1', 'lib 1']);
    const graph = { 'app 2': ['lib 2'], 'app 1': ['lib 1'], 'lib 2': [], 'lib 1': [] };
    expect(answer(graph, 'app', 'lib@1')).toEqual(['app 1', 'lib 1']);
  });

  it('has an extra only where somebody asks for it', () => {
    const graph = {
      'app 1': ['x: lib[y] 1', 'z: old'],
      'lib 2': [],
      'lib 1': ['y: leaf'],
      'leaf 1': [],
      'old 1': [],
    };
    expect(answer(graph, 'app', 'lib')).toEqual(['app 1', 'lib 2']);
    expect(answer(graph, 'app[x]', 'lib')).toEqual(['app[x] 1', 'leaf 1', 'lib[y] 1']);
    expect(answer({ 'app 1': ['lib[y]'], 'lib 1': ['y: app[x]', 'z: app'] }, 'app', 'lib[z]')).toEqual([
      'app[x] 1',
      'lib[y,z] 1',
    ]);
  });

  it('says which machine alone a package is for', () => {
    const graph = {
      'app 1': ['a on x86_64'],
      'other 1': ['a on aarch64'],
      'a 1': ['b', 'c on aarch64'],
      'b 1': [],
      'c 1': [],
    };
    expect(answer(graph, 'app')).toEqual(['a 1 on x86_64', 'app 1', 'b 1 on x86_64']);
    expect(answer(graph, 'app', 'other')).toEqual(['a 1', 'app 1', 'b 1', 'c 1 on aarch64', 'other 1']);
  });
});

it('comes to an end where a release brings somebody who asks for an older one of it', () => {
  const graph = { 'a 2': ['b'], 'a 1': [], 'b 1': ['a 1'] };
  expect(answer(graph, 'a')).toEqual(['a 1']);
  expect(answer(graph, 'b')).toEqual(['a 1', 'b 1']);
  expect(answer({ 'a 2': ['a 1'], 'a 1': [] }, 'a')).toEqual(['a 1']);
});
