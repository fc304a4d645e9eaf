import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from './spread';

const items = fc.array(
  fc.record({
    ideal: fc.double({ min: -500, max: 1500, noNaN: true }),
    height: fc.integer({ min: 1, max: 60 }),
  }),
  { minLength: 1, maxLength: 30 },
);

test('spread items keep their order, do not overlap and stay inside', () => {
  fc.assert(
    fc.property(
      items,
      fc.integer({ min: 0, max: 200 }),
      fc.integer({ min: 0, max: 400 }),
      (all, top, spare) => {
        const bottom = top + spare + all.reduce((sum, { height }) => sum + height, 0);
        const centres = spread(all, top, bottom);
        const edges = all.map(({ height }, index) => ({
          top: (centres[index] ?? 0) - height / 2,
          bottom: (centres[index] ?? 0) + height / 2,
        }));
        edges.forEach((edge, index) => {
          expect(edge.top).toBeGreaterThanOrEqual((edges[index - 1]?.bottom ?? top) - 1e-6);
        });
        expect(edges.at(-1)?.bottom).toBeLessThanOrEqual(bottom + 1e-6);
      },
    ),
  );
});

test('items that have room stay where they want to be', () => {
  const all = [
    { ideal: 20, height: 20 },
    { ideal: 60, height: 20 },
    { ideal: 90, height: 20 },
  ];
  expect(spread(all, 0, 200)).toEqual([20, 60, 90]);
});

test('two items that want the same place give way by the same amount', () => {
  const all = [
    { ideal: 50, height: 20 },
    { ideal: 50, height: 20 },
  ];
  expect(spread(all, 0, 200)).toEqual([40, 60]);
});
