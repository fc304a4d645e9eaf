import type { SectionMetrics } from './section-metrics';

const stride = 1.5;

/** The wavy line of a break in the record: along the front of the block, then along its side. */
export function wavePath({ block, wave }: SectionMetrics): string {
  const corner = { x: block.x + block.width, y: 0 };
  const front = waveBetween({ x: block.x - wave.overhang, y: 0 }, corner, 0, wave);
  const side = waveBetween(corner, { x: corner.x + block.dx, y: block.dy }, front.length, wave);
  return `M${[...front, ...side].join('L')}`;
}

type Point = { x: number; y: number };

/** `before`: points of the wave so far, so that it goes on in phase around the corner. */
function waveBetween(from: Point, to: Point, before: number, wave: SectionMetrics['wave']): string[] {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / stride);
  return Array.from({ length: count }, (_, index) => {
    const share = index / count;
    const phase = ((before + index + 1) * stride * 2 * Math.PI) / wave.length;
    const x = from.x + (to.x - from.x) * share;
    const y = from.y + (to.y - from.y) * share - 1 + wave.amplitude * Math.sin(phase);
    return `${x.toFixed(1)} ${y.toFixed(1)}`;
  });
}
