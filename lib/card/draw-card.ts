import type { WhatIf } from '@/lib/cache/what-if';
import type { Composition } from '@/lib/composition';
import { cardSize, colours, sans } from './card-style';
import { type CardFigure, type CardWords, cardWords, textSize, wordsWidth } from './card-words';
import { drawBlock } from './draw-block';
import { measureText } from './measure-text';
import { element, escapeText } from './svg';

const left = 56;

/** The picture of a link as SVG, 1200 × 630: what the recipe is, its figures, and its layers as `whatIf` leaves them.
 * It names fonts and brings none, so it is right with those of any system. */
export function drawCard(composition: Composition, whatIf: WhatIf): string {
  const { width, height } = cardSize;
  const words = cardWords(composition, whatIf);
  const content = [
    element('rect', { width, height, fill: colours.sheet }),
    drawLogo(),
    drawWords(words),
    drawFigures(words.figures),
    drawBlock(whatIf),
  ].join('');
  const sheet = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` };
  return element('svg', { ...sheet, 'font-family': sans }, content);
}

/** The same block as in the page's head. */
function drawLogo(): string {
  const pen = { fill: 'none', stroke: colours.ink, 'stroke-width': 1.5, 'stroke-linejoin': 'round' };
  const lid = element('path', { d: 'M1.5 6l5-4h12v2.5l-5 4h-12z', fill: colours.ink });
  const cut = element('path', { d: 'M1.5 12.5h12v6h-12zM1.5 15.5h12l5-4M13.5 12.5l5-4v6l-5 4' });
  const place = { x: left + 42, y: 71, 'font-size': 25, 'font-weight': 700, fill: colours.ink };
  return [
    element('g', { transform: `translate(${left} 48) scale(1.5)`, ...pen }, lid + cut),
    element('text', place, 'Roadcut'),
  ].join('');
}

function drawWords({ title, lines }: CardWords): string {
  const heading = { 'font-size': title.size, 'font-weight': 700, 'font-stretch': 'semi-condensed' };
  const first = 140 + title.size * 0.82;
  const below = first + (title.lines.length - 1) * title.size + 57;
  const tight = -title.size * 0.025;
  return [
    ...title.lines.map((line, index) =>
      element(
        'text',
        { x: left, y: first + index * title.size, ...heading, 'letter-spacing': tight, fill: colours.ink },
        escapeText(line),
      ),
    ),
    ...lines.map((line, index) =>
      element(
        'text',
        { x: left, y: below + index * 35, 'font-size': textSize, fill: colours.ink2 },
        escapeText(line),
      ),
    ),
  ].join('');
}

const figureSize = 44;
const labelSize = 20;
const figureGap = 36;

function drawFigures(figures: readonly CardFigure[]): string {
  const widths = figures.map(({ value, label }) =>
    Math.max(measureText(value, figureSize) * 0.92, measureText(label, labelSize)),
  );
  const total = widths.reduce((sum, width) => sum + width, figureGap * (figures.length - 1));
  // Long figures stand smaller in the same row.
  const scale = Math.min(1, wordsWidth / total);
  let x = 0;
  const content = figures.map(({ value, label, isCost }, index) => {
    const at = x;
    x += (widths[index] ?? 0) + figureGap;
    const look = { 'font-size': figureSize, 'font-weight': 700, 'font-stretch': 'semi-condensed' };
    const ink = { fill: isCost ? colours.cost : colours.ink, 'letter-spacing': -0.9 };
    return [
      element('text', { x: at, y: -30, ...look, ...ink }, escapeText(value)),
      element('text', { x: at, y: 0, 'font-size': labelSize, fill: colours.ink2 }, escapeText(label)),
    ].join('');
  });
  const place = `translate(${left} 576) scale(${Math.round(scale * 1e3) / 1e3})`;
  return element('g', { transform: place }, content.join(''));
}
