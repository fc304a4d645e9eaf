import { expect, test } from 'vitest';
import { sectionMetrics } from './section-metrics';
import { wavePath } from './wave';

test('the wavy line runs over front and side of the block', () => {
  const points = wavePath(sectionMetrics(704)).slice(1).split('L');
  expect(points[0]?.split(' ')[0]).toBe('114.5');
  expect(Number(points.at(-1)?.split(' ')[0])).toBeGreaterThan(336);
});
