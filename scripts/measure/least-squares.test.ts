import { expect, test } from 'vitest';
import { fitLeastSquares } from './least-squares';

test('rates are found again from what they made', () => {
  const amounts = [
    [1, 2, 0],
    [1, 7, 5],
    [1, 20, 3],
    [1, 11, 40],
  ];
  const samples = amounts.map(([start = 0, packages = 0, bytes = 0]) => ({
    amounts: [start, packages, bytes],
    seconds: 0.5 * start + 0.02 * packages + 0.1 * bytes,
  }));
  const [start, perPackage, perByte] = fitLeastSquares(samples);
  expect(start).toBeCloseTo(0.5);
  expect(perPackage).toBeCloseTo(0.02);
  expect(perByte).toBeCloseTo(0.1);
});

test('samples that do not tell two amounts apart give no rates', () => {
  const samples = [1, 2, 3].map((amount) => ({ amounts: [amount, 0], seconds: amount }));
  expect(() => fitLeastSquares(samples)).toThrow('do not tell the amounts apart');
});
