import { expect, test } from 'vitest';
import { pythonsOf, sameModule } from './library-facts';

const graphs = (...names: readonly string[][]) =>
  names.map((list, i) => ({ version: `3.${12 + i}`, names: new Set(list) }));

test('a library that every Python has says nothing of Pythons', () => {
  expect(pythonsOf({ name: 'a' }, graphs(['a'], ['a', 'b'], ['a']))).toEqual({});
});

test('one that some Pythons have not, or cannot run, says which have it', () => {
  expect(pythonsOf({ name: 'a' }, graphs([], ['a'], ['a']))).toEqual({ pythons: ['3.13', '3.14'] });
  // Another library brings it there, but it does not run.
  const broken = { name: 'a', brokenOn: ['3.13'] };
  expect(pythonsOf(broken, graphs(['a'], ['a'], ['a']))).toEqual({ pythons: ['3.12', '3.14'] });
});

test('one that runs nowhere is a mistake', () => {
  expect(() => pythonsOf({ name: 'a' }, graphs([], []))).toThrow('a runs on no Python.');
});

test('two that are imported by one name know each other', () => {
  const entries = [
    { name: 'opencv-python', imports: ['cv2'] },
    { name: 'opencv-python-headless', imports: ['cv2'] },
    { name: 'pandas', imports: ['pandas'] },
  ];
  const found = entries.map((entry) => sameModule(entry, entries).sameModule);
  expect(found).toEqual([
    { library: 'opencv-python-headless', module: 'cv2' },
    { library: 'opencv-python', module: 'cv2' },
    undefined,
  ]);
});
