import type { SectionSize } from '@/lib/section/section-metrics';
import type { CheckMark, RowChecks } from '@/lib/strata/drawn';

/** Width of one of the three cells, in pixels. */
export function checkWidth(size: SectionSize): number {
  return size === 'phone' ? 30 : 48;
}

/** What is compared of a step, and whether it is the same as before. */
export function CheckCells({ checks, size }: { checks: RowChecks | 'none'; size: SectionSize }) {
  const width = checkWidth(size);
  if (checks === 'none')
    return (
      <span className="flex-none text-center text-axis text-ink3" style={{ width: 3 * width }}>
        no layer
      </span>
    );
  return (['line', 'files', 'below'] as const).map((name) => (
    <span key={name} className="flex flex-none justify-center" style={{ width }}>
      <CheckSign mark={checks[name]} />
    </span>
  ));
}

const spoken = {
  same: 'the same',
  other: 'not the same',
  'not asked': 'not asked',
  open: 'still open',
} as const;

function CheckSign({ mark }: { mark: CheckMark }) {
  return (
    <>
      <span className="sr-only">{spoken[mark]}</span>
      {mark === 'same' || mark === 'other' ? (
        <svg aria-hidden="true" viewBox="0 0 14 12" className="h-3 w-3.5 fill-none" strokeWidth={1.9}>
          {mark === 'same' ? (
            <path className="stroke-ink" d="M1.5 6.5l3.6 3.7L12.5 1.8" />
          ) : (
            <path className="stroke-cost" d="M2.5 1.5l9 9m0-9l-9 9" />
          )}
        </svg>
      ) : (
        <span aria-hidden="true" className={mark === 'open' ? 'font-semibold text-ink2' : 'text-ink3'}>
          {mark === 'open' ? '?' : '–'}
        </span>
      )}
    </>
  );
}
