'use client';

import { type ReactNode, useId } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { checkboxLook } from '@/components/ui/choice';
import type { Cost } from '@/lib/change/costs';
import { costText } from '@/lib/change/price-text';
import { useCosts } from './use-costs';

/** What the change costs once, in a day of work and in a month of CI: this order, the naive one, no cache at all. */
export function CostTable() {
  const costs = useCosts();
  const habits = useComposer((state) => state.habits);
  const setHabits = useComposer((state) => state.assumeHabits);
  const lineSpeed = useComposer((state) => state.lineSpeed);
  if (costs === null) return null;
  return (
    <section aria-label="What it costs" className="px-4 pt-3 pb-4">
      <table className="w-full border-collapse text-right">
        <caption className="sr-only">What it costs, estimated</caption>
        <thead className="text-ink2 text-meta">
          <tr className="border-rule2 border-b">
            <th scope="col" className="pb-1 text-left font-[650] text-ink text-ui">
              What it costs <span className="font-normal text-ink3 text-meta">at {lineSpeed} Mbit/s</span>
            </th>
            <th scope="col" className="pb-1 pl-2 font-normal">
              This order
            </th>
            <th scope="col" className="pb-1 pl-2 font-normal">
              Naive
            </th>
            <th scope="col" className="pb-1 pl-2 font-normal">
              No cache
            </th>
          </tr>
        </thead>
        <tbody>
          <CostRow title="This change" cost={costs.change} />
          <CostRow title="A day" cost={costs.day}>
            <Count label="edits" value={habits.edits} onWrite={(edits) => setHabits({ ...habits, edits })} />,{' '}
            <Count
              label={habits.bumps === 1 ? 'bump' : 'bumps'}
              value={habits.bumps}
              onWrite={(bumps) => setHabits({ ...habits, bumps })}
            />
          </CostRow>
          <CostRow title="A month of CI" cost={costs.month}>
            <Count label="runs" value={habits.runs} onWrite={(runs) => setHabits({ ...habits, runs })} />, new
            machines,{' '}
            <label className="whitespace-nowrap">
              <input
                type="checkbox"
                checked={habits.hasRegistryCache}
                onChange={({ target }) => setHabits({ ...habits, hasRegistryCache: target.checked })}
                className={`mr-1 align-[-2px] ${checkboxLook}`}
              />
              registry’s cache
            </label>
          </CostRow>
        </tbody>
      </table>
      <p className="mt-2 text-ink3 text-meta">
        Estimates. “No cache” builds everything on a machine that has built nothing.
      </p>
    </section>
  );
}

function CostRow({ title, cost, children }: { title: string; cost: Cost; children?: ReactNode }) {
  return (
    <tr className="border-rule border-b align-baseline">
      <th scope="row" className="py-2 text-left font-normal">
        {title}
        {children === undefined ? null : <span className="block text-ink2 text-meta">{children}</span>}
      </th>
      <td className="whitespace-nowrap py-2 pl-2 font-[650] text-[15px]">{costText(cost.ours)}</td>
      <td className="whitespace-nowrap py-2 pl-2">{costText(cost.naive)}</td>
      <td className="whitespace-nowrap py-2 pl-2">{costText(cost.noCache)}</td>
    </tr>
  );
}

const mostOften = 9999;

/** A number that may be typed over. */
function Count({
  label,
  value,
  onWrite,
}: {
  label: string;
  value: number;
  onWrite: (value: number) => void;
}) {
  const id = useId();
  return (
    <span className="whitespace-nowrap">
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={0}
        max={mostOften}
        value={value}
        onChange={({ target }) =>
          onWrite(Math.min(mostOften, Math.max(0, Math.floor(target.valueAsNumber || 0))))
        }
        className="count h-11 w-9 rounded-sm border-ghost border-b border-dotted bg-transparent text-right font-semibold text-ink desk:h-5"
      />{' '}
      <label htmlFor={id}>{label}</label>
    </span>
  );
}
