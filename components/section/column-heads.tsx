import { fitText } from '@/lib/section/fit-text';
import type { SectionLayout } from '@/lib/section/section-layout';
import type { SectionSize } from '@/lib/section/section-metrics';
import { checkWidth } from './row-checks';

/** Heads of the columns: what is asked, size, and the figures of the time track. */
export function ColumnHeads({
  layout,
  title,
  hasChecks,
}: {
  layout: SectionLayout;
  title: string;
  hasChecks: boolean;
}) {
  const { columns, metrics } = layout;
  const base = metrics.header - 8;
  const titleRoom = hasChecks
    ? columns.right - columns.label - 3 * checkWidth(metrics.size) - 100
    : columns.size - columns.label - 28;
  return (
    <g className="fill-ink3 text-axis">
      <text x={columns.label} y={base}>
        {hasChecks && metrics.size === 'phone' ? null : fitText(title, titleRoom, 5.6)}
      </text>
      {hasChecks ? (
        <CheckHeads right={columns.right} y={base} size={metrics.size} />
      ) : (
        <FigureHeads layout={layout} y={base} />
      )}
    </g>
  );
}

/** Above the cells of `row-checks`. */
function CheckHeads({ right, y, size }: { right: number; y: number; size: SectionSize }) {
  const width = checkWidth(size);
  return (
    <>
      {size === 'phone' ? null : (
        <text x={right - width * 3 - 4} y={y} textAnchor="end">
          same as before?
        </text>
      )}
      {['line', 'files', 'below'].map((name, index) => (
        <text
          key={name}
          className="fill-ink font-semibold"
          x={right - width * (2.5 - index)}
          y={y}
          textAnchor="middle"
        >
          {name}
        </text>
      ))}
    </>
  );
}

function FigureHeads({ layout, y }: { layout: SectionLayout; y: number }) {
  const { columns, axis, metrics, width } = layout;
  return (
    <>
      <text x={columns.size} y={y} textAnchor="end">
        Size
      </text>
      {metrics.size === 'phone' ? (
        <text x={width - metrics.margin} y={y} textAnchor="end">
          Time
        </text>
      ) : (
        axis.ticks.map(({ x, label }, index) => (
          <text key={x} x={x} y={y} textAnchor={index === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        ))
      )}
    </>
  );
}
