import type { SectionLayout } from '@/lib/section/section-layout';
import type { Marks } from '@/lib/strata/marks';
import { isLit, type Stratum } from '@/lib/strata/stratum';
import { Axis } from './axis';
import { BreakLine } from './break-line';
import { ColumnHeads } from './column-heads';
import { Dimensions } from './dimensions';
import { Slab } from './slab';

/** The drawing itself. Labels and table say the same in words, so it is hidden from screen readers. */
export function Block({
  layout,
  strata,
  marks,
  lit,
  title,
  onPoint,
}: {
  layout: SectionLayout;
  strata: readonly Stratum[];
  marks: Marks;
  lit: string;
  title: string;
  onPoint: (stepId: string) => void;
}) {
  const { metrics, slabs, rows, cut } = layout;
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full">
      <Axis axis={layout.axis} />
      <ColumnHeads layout={layout} title={title} />
      {strata.map((stratum, index) => {
        const [slab, row] = [slabs[index], rows[index]];
        if (slab === undefined || row === undefined) return null;
        return (
          <Slab
            key={stratum.id}
            stratum={stratum}
            slab={slab}
            block={metrics.block}
            leader={row.leader}
            mark={marks[stratum.id] ?? null}
            isLit={isLit(stratum, lit)}
            onPoint={onPoint}
          />
        );
      })}
      {cut === null ? null : <BreakLine key={cut.y} cut={cut} metrics={metrics} />}
      <Dimensions brackets={layout.brackets} x={metrics.block.x - 14} />
    </svg>
  );
}
