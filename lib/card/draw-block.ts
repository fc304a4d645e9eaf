import type { WhatIf } from '@/lib/cache/what-if';
import { wavePath } from '@/lib/section/wave';
import { blockBottom, cardMetrics, labels, scale } from './card-metrics';
import { colours, kinds, mono, sans } from './card-style';
import { drawSlab } from './draw-slab';
import { type CardLabel, type CardLayout, layOutCard } from './lay-out-card';
import { cutText } from './measure-text';
import { element, escapeText } from './svg';

const { block } = cardMetrics;
const backEdge = block.x + block.width + block.dx;
// A typewriter's letter is as wide as any other.
const monoEms = 0.6;

/** The block of layers and what they are called. */
export function drawBlock(whatIf: WhatIf): string {
  const layout = layOutCard(whatIf);
  const slabs = layout.strata.flatMap((stratum, index) => {
    const slab = layout.slabs[index];
    return slab === undefined ? [] : [drawSlab(stratum, slab)];
  });
  const content = [...slabs, ...drawCut(layout), ...layout.labels.map(drawLabel)].join('');
  return element('g', { transform: placeOf(layout) }, content);
}

/** Smaller ones stand on the same ground, at the same left edge. */
function placeOf({ shrink }: CardLayout): string {
  const size = scale * shrink;
  const x = block.x * scale * (1 - shrink);
  const y = blockBottom * scale * (1 - shrink);
  return `translate(${round(x)} ${round(y)}) scale(${Math.round(size * 1e4) / 1e4})`;
}

function drawCut({ cut }: CardLayout): string[] {
  if (cut === null) return [];
  const wave = { fill: 'none', stroke: colours.cost, 'stroke-width': 2 };
  return [element('path', { d: wavePath(cardMetrics), transform: `translate(0 ${round(cut)})`, ...wave })];
}

function drawLabel({ stratum, from, centre }: CardLabel): string {
  const isCut = stratum === null;
  const leader = element('path', {
    d: `M${backEdge + 2.5} ${round(from)}L${labels.left - 10} ${round(centre)}H${labels.left - 4}`,
    fill: 'none',
    stroke: isCut ? colours.cost : colours.rule2,
    'stroke-width': isCut ? 1.4 : 1,
  });
  const place = { x: labels.left, y: centre + labels.size * 0.35, 'font-size': labels.size };
  if (isCut) {
    const look = { 'font-family': sans, 'font-weight': 700, fill: colours.cost };
    return leader + element('text', { ...place, ...look }, 'Cache breaks');
  }
  const { keyword, label } = nameOf(stratum.short);
  const gap = keyword === '' || label === '' ? 0 : 6;
  const keywordWidth = keyword.length * labels.size * monoEms;
  const room = labels.right - labels.left - keywordWidth - gap;
  const bold = { 'font-family': mono, 'font-weight': 700, fill: kinds[stratum.keywordKind].line };
  const plain = { 'font-family': sans, 'font-weight': 500, fill: colours.ink };
  const text = escapeText(cutText(label, labels.size, room));
  return [
    leader,
    keyword === '' ? '' : element('text', { ...place, ...bold }, escapeText(keyword)),
    label === '' ? '' : element('text', { ...place, x: labels.left + keywordWidth + gap, ...plain }, text),
  ].join('');
}

/** FROM is said by the layers themselves; no other keyword is long. */
function nameOf({ keyword, label }: { keyword: string; label: string }) {
  return { keyword: cutText(keyword, 1, 9), label };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
