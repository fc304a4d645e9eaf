import { type Bracket, bracketLine } from '@/lib/section/lay-out-brackets';
import { placeAt } from './place-at';
import { useGlide } from './use-glide';

const baseline = 11;

/** Dimensions left of the block, as on a drawing: what it is, how many layers, how heavy. */
export function Dimensions({ brackets, x }: { brackets: readonly Bracket[]; x: number }) {
  return brackets.map((bracket) => <Dimension key={bracket.title} bracket={bracket} x={x} />);
}

function Dimension({ bracket, x }: { bracket: Bracket; x: number }) {
  const { title, lines, top, textTop } = bracket;
  const height = Math.max(0, bracket.height);
  return (
    <g>
      <g ref={useGlide<SVGGElement>(top)} className="stroke-ink2" style={placeAt(x, top)}>
        <path d="M-4 0h8" />
        <rect
          ref={useGlide<SVGRectElement>(0, height)}
          className="fill-ink2 stroke-none"
          x={-0.5}
          width={1}
          height={height}
        />
        <path ref={useGlide<SVGPathElement>(height)} style={placeAt(0, height)} d="M-4 0h8" />
      </g>
      <g ref={useGlide<SVGGElement>(textTop)} style={placeAt(x - 10, textTop + baseline)}>
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
  );
}
