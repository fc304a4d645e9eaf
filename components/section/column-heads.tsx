import { fitText } from '@/lib/section/fit-text';
import type { SectionLayout } from '@/lib/section/section-layout';

/** Heads of the columns: what is asked, size, and the figures of the time track. */
export function ColumnHeads({ layout, title }: { layout: SectionLayout; title: string }) {
  const { columns, axis, metrics, width } = layout;
  const base = metrics.header - 8;
  return (
    <g className="fill-ink3 text-axis">
      <text x={columns.label} y={base}>
        {fitText(title, columns.size - columns.label - 28, 5.6)}
      </text>
      <text x={columns.size} y={base} textAnchor="end">
        Size
      </text>
      {metrics.size === 'phone' ? (
        <text x={width - metrics.margin} y={base} textAnchor="end">
          Time
        </text>
      ) : (
        axis.ticks.map(({ x, label }, index) => (
          <text key={x} x={x} y={base} textAnchor={index === 0 ? 'start' : 'middle'}>
            {label}
          </text>
        ))
      )}
    </g>
  );
}
