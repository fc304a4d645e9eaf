import { memo } from 'react';
import type { RowLayout } from '@/lib/section/lay-out-rows';
import type { SectionSize } from '@/lib/section/section-metrics';
import type { RowChecks } from '@/lib/strata/drawn';
import type { Mark } from '@/lib/strata/marks';
import { labelText, sizeText } from '@/lib/strata/row-text';
import type { Stratum } from '@/lib/strata/stratum';
import { moveFocus } from './move-focus';
import { placeAt } from './place-at';
import { CheckCells } from './row-checks';
import { RowTime } from './row-time';
import { useGlide } from './use-glide';

/** Label of one bed: instruction, size, seconds. */
export const Row = memo(function Row({
  stratum,
  row,
  size,
  isLit,
  mark,
  checks,
  onPoint,
}: {
  stratum: Stratum;
  row: RowLayout;
  size: SectionSize;
  isLit: boolean;
  mark: Mark | null;
  /** none: nothing of it is compared. Null: its size and seconds stand here. */
  checks: RowChecks | 'none' | null;
  onPoint: (stepId: string) => void;
}) {
  const point = () => onPoint(stratum.stepIds[0]);
  const { keyword, label } = labelText(size === 'phone' ? stratum.short : stratum, mark);
  return (
    <li
      ref={useGlide<HTMLLIElement>(row.top)}
      className="absolute inset-x-0 top-0"
      style={{ ...placeAt(0, row.top), height: row.height }}
    >
      <button
        type="button"
        className="row group flex size-full items-center rounded-sm pr-1.5 pl-2 text-left hover:z-1 focus-visible:z-1 data-lit:bg-hl"
        data-kind={stratum.keywordKind}
        data-state={stratum.state}
        data-mark={mark ?? undefined}
        data-lit={isLit || undefined}
        aria-current={isLit || undefined}
        onPointerEnter={point}
        onFocus={point}
        onKeyDown={moveFocus}
      >
        <span className="min-w-0 flex-1">
          <span className={`block truncate ${row.twoLines ? 'leading-4' : 'leading-4.5'}`}>
            {keyword === '' ? null : <b className="row-keyword">{keyword} </b>}
            <span className={keyword === '' ? 'row-name' : 'row-argument'}>{label}</span>
          </span>
          {row.twoLines ? (
            <span className="block truncate text-ink2 text-meta leading-4">{stratum.detail}</span>
          ) : null}
        </span>
        {checks === null ? (
          <>
            <RowSize stratum={stratum} mark={mark} />
            <RowTime stratum={stratum} bar={row.bar} mark={mark} isPhone={size === 'phone'} />
          </>
        ) : (
          <CheckCells checks={checks} size={size} />
        )}
      </button>
    </li>
  );
});

function RowSize({ stratum, mark }: { stratum: Stratum; mark: Mark | null }) {
  const { bytes, kind } = stratum;
  return (
    <span
      className={`ml-2 whitespace-nowrap ${kind === 'config' ? 'text-axis text-ink3' : 'font-medium text-meta'}`}
      title={kind === 'container' ? undefined : bytes.basis}
    >
      {sizeText(stratum, mark)}
    </span>
  );
}
