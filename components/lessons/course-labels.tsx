import type { BlocksLayout, PlacedLabel } from '@/lib/lessons/course/lay-out-blocks';
import '@/components/section/row.css';

/** Right of the block: which line made each layer, and how heavy it is. */
export function CourseLabels({
  layout: { labels, labelX, labelEnd },
  isLit,
}: {
  layout: BlocksLayout;
  isLit: (label: PlacedLabel) => boolean;
}) {
  return labels.map((label) => (
    <g key={label.id} className="slab" data-kind={label.kind} data-lit={isLit(label) || undefined}>
      {isLit(label) ? (
        <rect
          className="fill-hl"
          x={labelX - 6}
          y={label.y - (label.isTall ? 18 : 11)}
          width={labelEnd - labelX + 12}
          height={label.isTall ? 36 : 22}
          rx={2}
        />
      ) : null}
      <path className="slab-leader" d={label.leader} />
      <Words label={label} x={labelX} end={labelEnd} />
    </g>
  ));
}

function Words({
  label: { keywords, argument, size, isTall, y },
  x,
  end,
}: {
  label: PlacedLabel;
  x: number;
  end: number;
}) {
  return (
    <>
      <text x={x} y={isTall ? y - 3 : y + 4} className="fill-ink">
        <tspan className="row-keyword fill-kind">{keywords}</tspan>
        <tspan className="row-argument" dx={7}>
          {argument}
        </tspan>
      </text>
      {isTall ? (
        <text className="fill-ink2 text-meta" x={x} y={y + 13}>
          {size}
        </text>
      ) : (
        <text className="fill-ink text-meta" x={end} y={y + 4} textAnchor="end">
          {size}
        </text>
      )}
    </>
  );
}
