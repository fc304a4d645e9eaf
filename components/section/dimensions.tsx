import { type Bracket, bracketLine } from '@/lib/section/lay-out-brackets';
import { placeAt } from './place-at';

const baseline = 11;

/** Dimensions left of the block, as on a drawing: what it is, how many layers, how heavy. */
export function Dimensions({ brackets, x }: { brackets: readonly Bracket[]; x: number }) {
  return brackets.map(({ title, lines, top, height, textTop }) => (
    <g key={title}>
      <g className="slab-place stroke-ink2" style={placeAt(x, top)}>
        <path d="M-4 0h8" />
        <rect
          className="slab-moves fill-ink2 stroke-none"
          x={-0.5}
          width={1}
          style={{ height: Math.max(0, height) }}
        />
        <path className="slab-place" style={placeAt(0, height)} d="M-4 0h8" />
      </g>
      <g className="slab-place" style={placeAt(x - 10, textTop + baseline)}>
        <text className="fill-ink font-semibold text-meta" textAnchor="end">
          {title}
        </text>
        {lines.map((line, index) => (
          <text key={line} className="fill-ink2 text-small" y={(index + 1) * bracketLine} textAnchor="end">
            {line}
          </text>
        ))}
      </g>
    </g>
  ));
}
