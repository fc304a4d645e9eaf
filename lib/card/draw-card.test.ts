import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { scenarioIds } from '@/lib/recipe/scenarios';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { composeExample, exampleNames } from '@/lib/testing/examples';
import { hostileTexts, mark } from '@/lib/testing/hostile-texts';
import { blockBottom, blockTop, labels } from './card-metrics';
import { cardSize } from './card-style';
import { cardWords, wordsWidth } from './card-words';
import { drawCard } from './draw-card';
import { layOutCard } from './lay-out-card';
import { measureText } from './measure-text';

const cases = exampleNames().flatMap((name) => scenarioIds.map((id) => ({ name, id })));

test.each(cases)('the card of $name, asked “$id”, is well-formed and stays on its sheet', ({ name, id }) => {
  const composition = composeExample(name);
  const svg = drawCard(composition, composition.whatIfs[id]);
  expectWellFormed(svg);
  for (const [x, y] of positionsOf(svg)) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(cardSize.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(cardSize.height);
  }
});

test.each(cases)('no two labels of $name, asked “$id”, overlap', ({ name, id }) => {
  const layout = layOutCard(composeExample(name).whatIfs[id]);
  const centres = layout.labels.map(({ centre }) => centre);
  for (const [index, centre] of centres.slice(1).entries())
    expect(centre - (centres[index] ?? 0)).toBeGreaterThanOrEqual(labels.height - 0.01);
  const top = blockBottom - (blockBottom - (layout.labels[0]?.centre ?? 0)) * layout.shrink;
  expect(top).toBeGreaterThanOrEqual(blockTop);
});

test('an edit is cut out in the colour of cost, and a first build is whole', () => {
  const { whatIfs, ...rest } = composeExample('flask-with-services');
  const composition = { whatIfs, ...rest };
  expect(drawCard(composition, whatIfs.edit)).toContain('Cache breaks');
  expect(drawCard(composition, whatIfs.first)).not.toContain('Cache breaks');
});

test('the figures are those of the page, and what is not known is never a small number', () => {
  const { whatIfs, ...rest } = composeExample('not-locked');
  const { figures } = cardWords({ whatIfs, ...rest }, whatIfs.first);
  expect(figures.map(({ label }) => label)).toEqual(['image', 'first build', 'after an edit']);
  expect(figures.slice(0, 2).map(({ value }) => value)).toEqual([
    expect.stringMatching(/^> \d+ MB$/),
    expect.stringMatching(/^> /),
  ]);
});

test.each([
  { kind: 'short', name: 'library', expected: /and \d+ more, with Postgres and Redis beside it$/ },
  {
    kind: 'long',
    name: 'library-with-quite-a-long-name',
    expected: /^\d+ libraries, with Postgres and Redis/,
  },
])('a hundred $kind names still fit in two lines, which say how many are left', ({ name, expected }) => {
  const names = Array.from({ length: 100 }, (_, index) => `${name}-${index}`);
  const composition = composeLink(`lib=${names.join(',')}&with=postgres,redis`);
  const { lines, title } = cardWords(composition, composition.whatIfs.first);
  expect(lines.join(' ')).toMatch(expected);
  expect(lines.length).toBeLessThanOrEqual(2);
  for (const line of lines) expect(measureText(line, 25)).toBeLessThanOrEqual(wordsWidth);
  expect(title.lines.length).toBeLessThanOrEqual(2);
  expectWellFormed(drawCard(composition, composition.whatIfs.edit));
});

test('the text of a link is only ever text', () => {
  for (const text of hostileTexts) {
    const encoded = encodeURIComponent(text);
    const composition = composeLink(
      `name=${encoded}&lib=${encoded},pandas&python=${encoded}&with=${encoded}`,
    );
    const svg = drawCard(composition, composition.whatIfs.first);
    expectWellFormed(svg);
    expect(svg).not.toMatch(new RegExp(`<[^>]*${mark}`));
  }
});

test('whatever a composition says is escaped', () => {
  const composition = composeExample('empty-recipe');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (sentence) => {
      const svg = drawCard({ ...composition, sentence }, composition.whatIfs.first);
      expectWellFormed(svg);
    }),
  );
});

function composeLink(link: string) {
  const { recipe, problems } = readLink(link.slice(0, 8000), known);
  return compose(recipe, catalogueFor(recipe), problems);
}

/** Every tag is closed, in order, every "&" begins one of our escapes, and there is nothing but drawing. */
function expectWellFormed(svg: string): void {
  const open: string[] = [];
  const rest = svg.replace(
    /<(\/?)([a-z]+)((?: [a-zA-Z-]+="[^"<>]*")*)(\/?)>/g,
    (_tag, end, name, _all, alone) => {
      expect(['svg', 'g', 'rect', 'path', 'text']).toContain(name);
      if (end) expect(open.pop()).toBe(name);
      else if (!alone) open.push(name);
      return '';
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot);)|NaN|undefined/);
  expect(parseFragment(svg).childNodes).toHaveLength(1);
}

/** Where texts and boxes begin, on the sheet: the groups around them are only moved and scaled. */
function positionsOf(svg: string): [number, number][] {
  const places: { x: number; y: number; scale: number }[] = [{ x: 0, y: 0, scale: 1 }];
  const found: [number, number][] = [];
  for (const [tag, name, attributes = ''] of svg.matchAll(/<\/?([a-z]+)((?: [a-zA-Z-]+="[^"]*")*)\/?>/g)) {
    const here = places.at(-1) ?? { x: 0, y: 0, scale: 1 };
    if (tag === '</g>') places.pop();
    else if (name === 'g') {
      const [, x = 0, y = 0] = /translate\((\S+) (\S+)\)/.exec(attributes)?.map(Number) ?? [];
      const scale = Number(/ ?scale\((\S+)\)/.exec(attributes)?.[1] ?? 1);
      places.push({ x: here.x + x * here.scale, y: here.y + y * here.scale, scale: here.scale * scale });
    } else if (name === 'text') {
      const [, x = '0'] = / x="([^"]*)"/.exec(attributes) ?? [];
      const [, y = '0'] = / y="([^"]*)"/.exec(attributes) ?? [];
      found.push([here.x + Number(x) * here.scale, here.y + Number(y) * here.scale]);
    }
  }
  return found;
}
