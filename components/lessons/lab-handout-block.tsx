import { LayerFaces } from '@/components/section/layer-faces';
import '@/components/section/section.css';
import { formatBytes } from '@/lib/format/figures';
import { layOutStack } from '@/lib/section/lay-out-stack';
import { sectionMetrics } from '@/lib/section/section-metrics';
import { spread } from '@/lib/section/spread';
import { thicknesses } from '@/lib/section/thickness';
import { isUnweighed, type Stratum } from '@/lib/strata/stratum';

const size = { width: 394, height: 240 };
const bottom = size.height - 8.5;
const rowHeight = 20;
/** Characters of an instruction between the block and the figures, with boxes to tick and without. */
const longestLabel = { boxes: 20, plain: 25 };

const metrics = {
  ...sectionMetrics(size.width),
  block: { x: 8.5, width: 104, dx: 30, dy: -16 },
  thickness: { minimum: 22, maximumK: 9.4 },
};

/** The block on paper: it stands still, its kinds are told by their hatches, and each layer has a box to tick. */
export function LabHandoutBlock({ strata, tick }: { strata: readonly Stratum[]; tick: string | null }) {
  const { block } = metrics;
  const heights = thicknesses(strata, bottom + block.dy - rowHeight, metrics);
  const slabs = layOutStack(strata, heights, bottom, null, metrics);
  const middles = slabs.map(({ y, height }) => y + height / 2 + block.dy);
  const rows = spread(
    middles.map((ideal) => ({ ideal, height: rowHeight })).reverse(),
    rowHeight,
    size.height,
  ).reverse();
  return (
    <svg viewBox={`0 0 ${size.width} ${size.height}`} className="lab-handout-block" aria-hidden="true">
      {tick === null ? null : (
        <text x={size.width - 4} y={12} textAnchor="end" className="fill-ink text-axis">
          {tick}
        </text>
      )}
      {strata.map((stratum, index) => (
        <g key={stratum.id} className="slab" data-kind={stratum.kind}>
          <g transform={`translate(${block.x} ${slabs[index]?.y ?? 0})`}>
            <Faces stratum={stratum} height={heights[index] ?? 0} />
          </g>
          <path
            className="slab-leader"
            d={`M${block.x + block.width + block.dx + 2} ${middles[index]}L150 ${rows[index]}`}
          />
          <LabelOfLayer stratum={stratum} y={rows[index] ?? 0} hasBox={tick !== null} />
        </g>
      ))}
    </svg>
  );
}

function Faces({ stratum: { kind, layers, lines }, height }: { stratum: Stratum; height: number }) {
  const { width, dx, dy } = metrics.block;
  if (layers > 0) return <LayerFaces kind={kind} width={width} height={height} dx={dx} dy={dy} />;
  return (
    <>
      <path className="slab-ground" d={`M0 0l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`} />
      {Array.from({ length: lines }, (_, index) => {
        const y = Math.round(((index + 1) * height) / (lines + 1));
        return <path key={y} className="slab-hairline" d={`M0 ${y}h${width}l${dx} ${dy}`} />;
      })}
    </>
  );
}

function LabelOfLayer({ stratum, y, hasBox }: { stratum: Stratum; y: number; hasBox: boolean }) {
  const { short, bytes, layers } = stratum;
  const right = size.width - (hasBox ? 40 : 4);
  const longest = hasBox ? longestLabel.boxes : longestLabel.plain;
  const label = cut(short.label, longest - short.keyword.length);
  return (
    <>
      <text x={154} y={y + 4} className="fill-ink font-mono text-small">
        <tspan className="font-bold">{short.keyword}</tspan> {label}
      </text>
      {layers === 0 ? null : (
        <text x={right} y={y + 4} textAnchor="end" className="fill-ink text-meta">
          {isUnweighed(stratum) ? '?' : formatBytes(bytes.value)}
        </text>
      )}
      {layers > 0 && hasBox ? (
        <rect x={size.width - 18.5} y={y - 7} width={14} height={14} className="fill-panel stroke-ink" />
      ) : null}
    </>
  );
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, Math.max(0, most - 1))}…` : text;
}
