'use client';

import { costText } from '@/lib/change/price-text';
import { useCosts } from './use-costs';

/** The same costs in three cells, for a phone. */
export function CostCells() {
  const costs = useCosts();
  if (costs === null) return null;
  const cells = [
    { title: 'this change', cost: costs.change },
    { title: 'a day', cost: costs.day },
    { title: 'a month of CI', cost: costs.month },
  ];
  return (
    <dl className="grid grid-cols-3 border-rule2 border-t bg-panel desk:hidden">
      {cells.map(({ title, cost }) => (
        <div key={title} className="flex flex-col border-rule border-l px-3 py-1.5 first:border-l-0">
          <dt className="order-2 text-ink2 text-meta">
            {title}, naive {costText(cost.naive)}
          </dt>
          <dd className="font-semibold text-[17px]">{costText(cost.ours)}</dd>
        </div>
      ))}
    </dl>
  );
}
