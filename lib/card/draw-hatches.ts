import { kinds } from './card-style';
import { element } from './svg';

/** Hatch of each kind of layer, and the same leaning with the side of the block. The names are the card's own: it may
 * stand in a page that has hatches too. */
export function drawHatches(skew: number): string {
  const patterns = hatches.flatMap(({ kind, width, height, lines, cap }) => {
    const tile = { width, height, patternUnits: 'userSpaceOnUse' };
    const pen = { fill: 'none', stroke: kinds[kind].line, 'stroke-width': cap === 'round' ? 1.8 : 1 };
    const content = element('path', { d: lines, 'stroke-linecap': cap, ...pen });
    return [
      element('pattern', { id: hatchId(kind), ...tile }, content),
      element('pattern', { id: sideHatchId(kind), ...tile, patternTransform: `skewY(${skew})` }, content),
    ];
  });
  return element('defs', {}, patterns.join(''));
}

export function hatchId(kind: string): string {
  return `card-${kind}`;
}

export function sideHatchId(kind: string): string {
  return `card-${kind}-side`;
}

const hatches = [
  { kind: 'base', width: 16, height: 16, lines: 'M4 1.5v5M1.5 4h5M12 9.5v5M9.5 12h5', cap: 'butt' },
  { kind: 'run', width: 7, height: 7, lines: 'M-1 8L8 -1M-1 1L1 -1M6 8L8 6', cap: 'butt' },
  {
    kind: 'install',
    width: 28,
    height: 14,
    lines: 'M0 .5H28M0 7.5H28M7.5 .5V7.5M21.5 7.5V14.5',
    cap: 'butt',
  },
  {
    kind: 'copy',
    width: 11,
    height: 11,
    lines: 'M2 2.4h.01M7.6 4.6h.01M4.2 8.2h.01M9.6 9.8h.01',
    cap: 'round',
  },
] as const;
