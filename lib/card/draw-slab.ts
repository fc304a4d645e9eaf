import type { BedLayout } from '@/lib/section/lay-out-beds';
import type { SlabLayout } from '@/lib/section/lay-out-stack';
import { isUnweighed, type Stratum } from '@/lib/strata/stratum';
import { cardMetrics } from './card-metrics';
import { colours, kinds, sans } from './card-style';
import { hatchPath } from './hatch-path';
import { cutText, measureText } from './measure-text';
import { type Attributes, element, escapeText } from './svg';

const { width, dx, dy, x } = cardMetrics.block;
const skew = (Math.atan2(dy, dx) * 180) / Math.PI;
const dotWidth = 1.4;

/** One bed of the block. Its origin is the upper left corner of its front. */
export function drawSlab(stratum: Stratum, slab: SlabLayout): string {
  return element('g', { transform: `translate(${x} ${slab.y})` }, contentOf(stratum, slab));
}

function contentOf(stratum: Stratum, slab: SlabLayout): string {
  if (stratum.kind === 'container') return drawContainer(slab.height);
  if (stratum.kind === 'config') return drawHairlines(slab);
  return drawLayer(stratum, slab);
}

type Ink = { fill: string; line: string; edge: string; edgeWidth: number; hatch: number; shade: number };

function drawLayer(stratum: Stratum, { height, beds }: SlabLayout): string {
  const ink = inkOf(stratum);
  const front = `M0 0h${width}v${height}h${-width}z`;
  const side = `M${width} 0l${dx} ${dy}v${height}l${-dx} ${-dy}z`;
  const top = `M0 0l${dx} ${dy}h${width}l${-dx} ${-dy}z`;
  const edge = { stroke: ink.edge, 'stroke-width': ink.edgeWidth, 'stroke-linejoin': 'round' };
  const isKnown = !isUnweighed(stratum);
  const hatch = (faceWidth: number, place: Attributes) =>
    isKnown ? drawHatch(stratum, faceWidth, height, ink, place) : '';
  return [
    element('path', { d: top, fill: ink.fill, ...edge }),
    element('path', { d: side, fill: ink.fill }),
    element('path', { d: side, fill: colours.shade, 'fill-opacity': ink.shade }),
    hatch(dx, { transform: `translate(${width} 0) skewY(${skew})` }),
    element('path', { d: side, fill: 'none', ...edge }),
    element('path', { d: front, fill: ink.fill }),
    hatch(width, {}),
    element('path', { d: front, fill: 'none', ...edge }),
    ...beds.map((bed, index) => drawBed(bed, index, ink, stratum)),
    drawStrip(stratum, height),
    isKnown ? '' : drawInferred(height, ink),
  ].join('');
}

function drawHatch(
  { kind }: Stratum,
  faceWidth: number,
  height: number,
  ink: Ink,
  place: Attributes,
): string {
  const width = kind === 'copy' ? dotWidth : 1;
  const pen = { fill: 'none', stroke: ink.line, 'stroke-width': width, 'stroke-opacity': ink.hatch };
  return element('path', { d: hatchPath(kind, faceWidth, height), ...pen, ...place });
}

function inkOf({ kind, state }: Stratum): Ink {
  const { line, fill } = kinds[kind];
  const isPale = state === 'reused' || state === 'pulled';
  return {
    line,
    fill: isPale ? colours.sheet : fill,
    edge: state === 'reused' ? colours.ghost : colours.ink,
    edgeWidth: state === 'rebuilt' ? 1.4 : 1,
    hatch: isPale ? 0.3 : 0.62,
    shade: isPale ? 0.045 : 0.13,
  };
}

/** What is built again has a strip in the colour of cost, what is fetched a hollow one. */
function drawStrip({ state }: Stratum, height: number): string {
  const strip = { x: -5, y: 0.5, width: 5, height: height - 1 };
  if (state === 'rebuilt') return element('rect', { ...strip, fill: colours.cost });
  return state === 'pulled' ? element('rect', { ...strip, fill: colours.sheet, stroke: colours.ink }) : '';
}

const bedSize = 11.5;
const padding = 8;
const leastHeight = 13.5;

function drawBed({ y, height, name, size }: BedLayout, index: number, ink: Ink, { state }: Stratum): string {
  const line = element('path', {
    d: `M0 ${y}h${width}l${dx} ${dy}`,
    fill: 'none',
    stroke: ink.line,
    'stroke-opacity': state === 'reused' ? 0.3 : 0.75,
  });
  const room = width - 3 * padding - measureText(size, bedSize);
  const text = { y: y + height / 2 + 4, ...bedText, fill: state === 'reused' ? colours.ink3 : colours.ink };
  const halo = { stroke: ink.fill, 'stroke-width': 5, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return [
    index > 0 ? line : '',
    ...(name === '' || height < leastHeight
      ? []
      : [
          element('text', { x: padding, ...text, ...halo }, escapeText(cutText(name, bedSize, room))),
          element('text', { x: width - padding, 'text-anchor': 'end', ...text, ...halo }, escapeText(size)),
        ]),
  ].join('');
}

const bedText = {
  'font-family': sans,
  'font-size': bedSize,
  'font-weight': 500,
  'font-stretch': 'semi-condensed',
};

/** Nobody knows how thick it is: its upper contact is dashed, as on a geological section. */
function drawInferred(height: number, ink: Ink): string {
  const contact = { d: `M0 0h${width}l${dx} ${dy}`, fill: 'none' };
  const question = (at: number, y: number) =>
    element(
      'text',
      {
        x: at,
        y,
        'text-anchor': 'middle',
        'font-family': sans,
        'font-size': 12,
        'font-weight': 700,
        fill: ink.edge,
      },
      '?',
    );
  return [
    element('path', { ...contact, stroke: ink.fill, 'stroke-width': 2.4 }),
    element('path', { ...contact, stroke: ink.edge, 'stroke-width': 1.8, 'stroke-dasharray': '6 4' }),
    ...[1 / 6, 1 / 2, 5 / 6].map((share) => question(share * width, height / 2 + 4.5)),
  ].join('');
}

function drawHairlines({ height, hairlines }: SlabLayout): string {
  const lines = hairlines.map((y) => `M0 ${y}h${width}l${dx} ${dy}`).join('');
  return [
    element('path', { d: outlineOf(height), fill: colours.sheet }),
    element('path', { d: lines, fill: 'none', stroke: kinds.config.line }),
  ].join('');
}

function drawContainer(height: number): string {
  const d = `M0 0h${width}v${height}h${-width}zM0 0l${dx} ${dy}h${width}M${width} 0l${dx} ${dy}v${height}l${-dx} ${-dy}`;
  return [
    element('path', { d: outlineOf(height), fill: colours.sheet }),
    element('path', { d, fill: 'none', stroke: colours.ink2, 'stroke-dasharray': '4 3' }),
  ].join('');
}

function outlineOf(height: number): string {
  return `M0 0l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`;
}
