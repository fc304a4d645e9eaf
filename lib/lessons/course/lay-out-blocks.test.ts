import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Graphs, graphsFrom } from '@/lib/lessons/graphs';
import type { Stage } from './course';
import { layOutBlocks, type Size } from './lay-out-blocks';
import { resolveCourse } from './resolve-course';

const { stages } = resolveCourse(
  graphsFrom(JSON.parse(readFileSync(new URL('../graphs.json', import.meta.url), 'utf8')) as Graphs),
);
const every = Object.values(stages);
const sizes: Size[] = [
  { width: 592, height: 672 },
  { width: 432, height: 560 },
  { width: 366, height: 390 },
];
const cases = every.flatMap((stage) => sizes.map((size) => [stage.id, size.width, stage, size] as const));

test.for(cases)('%s, %i wide: slabs rest on each other and all stays in the picture', ([, , stage, size]) => {
  for (const classic of [null, stages.classic]) {
    const layout = layOutBlocks({ stage, classic, every }, size);
    for (const { slabs, x, width, dx, dy } of layout.blocks) {
      expect(x + width + dx).toBeLessThan(size.width);
      slabs.forEach(({ y, height }, index) => {
        expect(y + height).toBe(slabs[index - 1]?.y ?? layout.ground);
        expect(y + dy).toBeGreaterThan(58);
      });
    }
  }
});

test.for(cases)('%s, %i wide: labels do not overlap', ([, , stage, size]) => {
  const { labels, labelX, labelEnd } = layOutBlocks({ stage, classic: stages.classic, every }, size);
  labels.forEach(({ y, keywords, argument, size: bytes, isTall }, index) => {
    expect(y - (labels[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(21);
    const words = `${keywords} ${argument}`.trim().length * 7.25;
    const beside = isTall ? 0 : bytes.length * 6.2;
    expect(words + beside).toBeLessThanOrEqual(labelEnd - labelX);
  });
});

test('a base that weighs less is thinner, on the scale of all', () => {
  const heightOf = (stage: Stage) =>
    layOutBlocks({ stage, classic: null, every }, { width: 592, height: 672 }).blocks[0]?.slabs[0]?.height ??
    0;
  expect(heightOf(stages.slim)).toBeLessThan(heightOf(stages.ignore) / 2);
});
