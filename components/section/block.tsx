import type { SectionLayout } from '@/lib/section/section-layout';
import type { Drawn } from '@/lib/strata/drawn';
import type { Marks } from '@/lib/strata/marks';
import { isLit, type Stratum } from '@/lib/strata/stratum';
import { Axis } from './axis';
import { BesideMarks } from './beside-marks';
import { BreakLine } from './break-line';
import { ColumnHeads } from './column-heads';
import { Dimensions } from './dimensions';
import { Slab } from './slab';

/** The drawing itself. Labels and table say the same in words, so it is hidden from screen readers. */
export function Block({
  layout,
  strata,
  marks,
  checks,
  lit,
  title,
  onPoint,
}: {
  layout: SectionLayout;
  strata: readonly Stratum[];
  marks: Marks;
  checks: Drawn['checks'];
  lit: string;
  title: string;
  onPoint: (stepId: string) => void;
}) {
  const { metrics, slabs, rows, cut } = layout;
  return (
    <svg aria-hidden="true" className="absolute inset-0 size-full">
      {checks === null ? <Axis axis={layout.axis} /> : null}
      <ColumnHeads layout={layout} title={title} hasChecks={checks !== null} />
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
      <BesideMarks beside={layout.beside} block={metrics.block} />
      <Dimensions brackets={layout.brackets} x={metrics.block.x - 14} />
    </svg>
  );
}
