import { type BesideLayout, besideLine, besideWidth } from '@/lib/section/lay-out-beside';
import type { SectionMetrics } from '@/lib/section/section-metrics';

const baseline = 11;

/** Guess and truth left of the block: the guess in pencil, the truth in the colour of cost. */
export function BesideMarks({
  beside,
  block,
}: {
  beside: readonly BesideLayout[];
  block: SectionMetrics['block'];
}) {
  return beside.map(({ look, title, detail, x, runs, text }) => (
    <g key={look} className="beside" data-look={look}>
      {runs.map(({ top, height }) =>
        look === 'crossed' ? (
          <path
            key={top}
            className="beside-line"
            d={`M${block.x + 3} ${top + 3}l${block.width - 6} ${height - 6}m0 ${6 - height}l${6 - block.width} ${height - 6}`}
          />
        ) : (
          <path
            key={top}
            className="beside-line"
            d={`M${x + besideWidth} ${top + 1}h${-besideWidth}v${height - 2}h${besideWidth}`}
          />
        ),
      )}
      <g transform={`translate(${text.right} ${text.top + baseline})`}>
        <text className="beside-title" textAnchor="end">
          {title}
        </text>
        <text className="fill-ink2 text-small" y={besideLine} textAnchor="end">
          {detail}
        </text>
      </g>
    </g>
  ));
}
