import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { type StartCard, smallBlock, startCards } from './start-cards';

const cards = startCards(
  presets.map((preset) => {
    const { recipe } = readLink(preset.link, known);
    return [preset, compose(recipe, catalogueFor(recipe))] as const;
  }),
);

test('the blocks of all presets are drawn to one scale, the tallest as high as there is room', () => {
  const heights = cards.map(({ id }) => heightOf(id));
  expect(Math.max(...heights)).toBe(heightOf('tensorflow-notebooks'));
  expect(heightOf('tensorflow-notebooks')).toBeLessThanOrEqual(smallBlock.height - 10);
  expect(heightOf('tensorflow-notebooks')).toBeGreaterThan(smallBlock.height - 20);
  expect(Math.max(...heights) / Math.min(...heights)).toBeGreaterThan(1.4);
  // The same Debian is as thick below a small image as below a large one.
  const debian = ['data-api', 'dashboard', 'tensorflow-notebooks'].map((id) => slabsOf(id)[0]?.height);
  expect(new Set(debian).size).toBe(1);
});

function heightOf(id: string): number {
  return smallBlock.height - Math.min(...slabsOf(id).map(({ y }) => y));
}

function slabsOf(id: string): StartCard['slabs'] {
  return cards.find((card) => card.id === id)?.slabs ?? [];
}

test('every preset has an image, a first build and an edit with figures that are known', () => {
  for (const { title, figures } of cards) {
    expect(figures.map(({ label }) => label)).toEqual(['image', 'first build', 'after an edit']);
    for (const { value } of figures) expect(value, title).toMatch(/^(about |< )?\d/);
  }
});

test('a card has no container, and stands on the ground of its drawing', () => {
  for (const { slabs } of cards) {
    expect(slabs.some(({ kind }) => kind === 'container')).toBe(false);
    const [lowest] = slabs;
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBe(smallBlock.height - 0.5);
  }
});
