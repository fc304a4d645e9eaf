import { expect, test } from 'vitest';
import { layOutBeds } from './lay-out-beds';

test('beds too thin to see share one, and the unit stands where it changes', () => {
  const beds = [
    ['scipy', 108e6],
    ['numpy', 68e6],
    ['six', 40e3],
    ['idna', 30e3],
  ].map(([name, bytes]) => ({ name: `${name}`, bytes: Number(bytes), preview: false }));
  const layout = layOutBeds(beds, 140, 168);
  expect(layout.map(({ name, size }) => [name, size])).toEqual([
    ['scipy', '108 MB'],
    ['numpy', '68'],
    ['', ''],
  ]);
});

test('one package makes no bed of its own, a previewed one does', () => {
  const bed = { name: 'flask', bytes: 1e6, preview: false };
  expect(layOutBeds([bed], 40, 168)).toEqual([]);
  expect(layOutBeds([{ ...bed, preview: true }], 40, 168)).toMatchObject([{ name: 'flask', size: '+1 MB' }]);
});
