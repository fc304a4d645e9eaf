import '@/components/section/section.css';
import type { LabId } from '@/lib/lessons/lab';
import type { LayerKind } from '@/lib/plan/layer-kind';

type Slab = { kind: Exclude<LayerKind, 'config'>; y: number; height: number; look?: 'hollow' | 'dashed' };

/** A block in small: what each lab is about. Bottom first. */
const slabs: Record<LabId, readonly Slab[]> = {
  layer: [
    { kind: 'base', y: 23, height: 8 },
    { kind: 'run', y: 18, height: 5 },
    { kind: 'copy', y: 14, height: 4 },
    { kind: 'install', y: 8, height: 6 },
  ],
  container: [
    { kind: 'base', y: 22, height: 9 },
    { kind: 'run', y: 8, height: 14, look: 'dashed' },
  ],
  order: [
    { kind: 'base', y: 23, height: 8, look: 'hollow' },
    { kind: 'copy', y: 15, height: 4 },
    { kind: 'install', y: 8, height: 7 },
  ],
  context: [
    { kind: 'base', y: 21, height: 10 },
    { kind: 'copy', y: 17, height: 4 },
    { kind: 'copy', y: 8, height: 9, look: 'dashed' },
  ],
  'cache-mount': [
    { kind: 'base', y: 23, height: 8 },
    { kind: 'install', y: 13, height: 10 },
    { kind: 'install', y: 8, height: 5, look: 'dashed' },
  ],
  remove: [
    { kind: 'base', y: 23, height: 8 },
    { kind: 'copy', y: 13, height: 10, look: 'hollow' },
    { kind: 'run', y: 8, height: 5 },
  ],
};

const [width, dx, dy] = [28, 9, -5];

export function LabGlyph({ id }: { id: LabId }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 50 34" className="h-[34px] w-[50px] flex-none">
      {slabs[id].map(({ kind, y, height, look }) => (
        <g
          key={y}
          className="slab"
          data-kind={kind}
          data-state={look === undefined ? 'built' : 'reused'}
          transform={`translate(5.5 ${y + 0.5})`}
        >
          <path
            className="slab-tint slab-edge"
            strokeDasharray={look === 'dashed' ? '2 2' : undefined}
            d={`M0 ${height}v${-height}l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}zM0 0h${width}v${height}M${width} 0l${dx} ${dy}`}
          />
        </g>
      ))}
    </svg>
  );
}
