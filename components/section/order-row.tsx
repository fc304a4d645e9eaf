import { type ReactNode, useId } from 'react';
import type { Build } from '@/lib/strata/build-strata';
import { formatTotal } from '@/lib/strata/format-total';

/** Name, core and result of one order of the same instructions. */
export function OrderRow({
  name,
  note,
  shortNote,
  build,
  isStopped,
  assumptions,
  children,
}: {
  name: string;
  note: string;
  shortNote: string;
  build: Build & { seconds: number };
  /** It fails, so there is no result. */
  isStopped: boolean;
  /** Of the result. */
  assumptions: string;
  children: ReactNode;
}) {
  const id = useId();
  const isCost = Object.values(build.fates).some(({ state }) => state === 'rebuilt');
  return (
    <fieldset aria-labelledby={id} className="contents">
      <div className="whitespace-nowrap font-semibold leading-4">
        <span id={id}>{name}</span>
        <span className="block font-normal text-ink3 text-meta leading-4">
          <span className="@min-[35rem]:hidden">{shortNote}</span>
          <span className="hidden @min-[35rem]:inline">{note}</span>
        </span>
      </div>
      {children}
      <p
        className={`whitespace-nowrap text-right font-semibold text-[19px] leading-6.5 tracking-[-.01em] [font-stretch:88%] @min-[35rem]:text-result ${isCost ? 'text-cost' : ''}`}
        title={assumptions}
      >
        {isStopped ? '–' : formatTotal(build)}
      </p>
    </fieldset>
  );
}
