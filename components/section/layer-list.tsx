import type { SectionLayout } from '@/lib/section/section-layout';
import type { Drawn } from '@/lib/strata/drawn';
import type { Marks } from '@/lib/strata/marks';
import { isLit, type Stratum } from '@/lib/strata/stratum';
import { Row } from './row';

/** Labels of the block, top first, as Tab goes through them. */
export function LayerList({
  layout,
  strata,
  marks,
  checks,
  lit,
  onPoint,
}: {
  layout: SectionLayout;
  strata: readonly Stratum[];
  marks: Marks;
  checks: Drawn['checks'];
  lit: string;
  onPoint: (stepId: string) => void;
}) {
  const { columns, metrics, rows } = layout;
  return (
    <ol
      aria-label="Layers, top first"
      className="absolute top-0"
      style={{ left: columns.label - 8, width: columns.right - columns.label + 14 }}
    >
      {strata
        .map((stratum, index) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <Row
              key={stratum.id}
              stratum={stratum}
              row={row}
              size={metrics.size}
              isLit={isLit(stratum, lit)}
              mark={marks[stratum.id] ?? null}
              checks={checks === null ? null : (checks[stratum.id] ?? 'none')}
              onPoint={onPoint}
            />
          );
        })
        .reverse()}
    </ol>
  );
}
