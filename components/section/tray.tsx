import { type ReactNode, useMemo } from 'react';
import { coreEnd } from '@/lib/section/lay-out-core';
import type { Build } from '@/lib/strata/build-strata';
import type { TrayText } from '@/lib/strata/describe-tray';
import { Core } from './core';
import { OrderRow } from './order-row';
import { useElementSize } from './use-element-size';

type TimedBuild = Build & { seconds: number };

/** The composed order and the naive one on one axis: what the order is worth. */
export function Tray({
  id,
  text: { title, detail, aside, assumptions, spoken },
  ours,
  naive,
  isStopped,
  action = null,
}: {
  id: string;
  text: TrayText;
  ours: TimedBuild;
  naive: TimedBuild;
  /** The build fails, so there is no result. */
  isStopped: boolean;
  /** Stands at the end of the first line. */
  action?: ReactNode;
}) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  const end = useMemo(() => coreEnd([ours, naive]), [ours, naive]);
  const orders = [
    { name: 'This order', note: 'libraries, then code', shortNote: 'code last', build: ours },
    { name: 'Naive order', note: 'code, then libraries', shortNote: 'code first', build: naive },
  ];
  return (
    <section
      id={id}
      aria-label="Seconds of this build"
      className="focus-visible:-outline-offset-2 grid grid-cols-[72px_minmax(0,1fr)_62px] items-center gap-x-2.5 gap-y-1.5 border-rule2 border-t bg-panel px-4 pt-2.5 pb-3 @min-[35rem]:grid-cols-[112px_minmax(0,1fr)_70px] @min-[35rem]:gap-x-3 @min-[35rem]:gap-y-2 @min-[35rem]:px-5 @min-[35rem]:pt-3 @min-[35rem]:pb-[13px] @min-[57rem]:grid-cols-[136px_minmax(0,1fr)_84px] @min-[57rem]:px-6"
    >
      <div className="relative col-span-3 flex items-center gap-3 whitespace-nowrap text-ink2 text-ui">
        {/* The one part that speaks for a what-if. Where a build stops, the problems do. */}
        <p aria-live={isStopped ? 'off' : 'polite'} aria-atomic="true" className="sr-only">
          {spoken}
        </p>
        <p aria-hidden="true" className="flex min-w-0 flex-1 gap-2">
          <span className="min-w-0 truncate">
            <b className="font-[650] text-ink">{title}</b> {detail}
          </span>
          <span className="ml-auto hidden @min-[35rem]:inline" title={assumptions}>
            {aside}
          </span>
        </p>
        {action}
      </div>
      {orders.map(({ build, ...order }, index) => (
        <OrderRow key={order.name} build={build} isStopped={isStopped} assumptions={assumptions} {...order}>
          <div ref={index === 0 ? ref : undefined} className="h-[30px]">
            {size === null ? null : <Core build={build} end={end} width={size.width} />}
          </div>
        </OrderRow>
      ))}
    </section>
  );
}
