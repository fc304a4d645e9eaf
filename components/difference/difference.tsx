'use client';

import { useEffect, useMemo } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { loadPart, pathOf } from '@/components/store/load-catalogue';
import { selectComposition, selectToday, selectWantedToday } from '@/components/store/selectors';
import { whenIdle } from '@/components/ui/when-idle';
import { compareLocks } from '@/lib/difference/compare-locks';
import { countChanges, describeDifference } from '@/lib/difference/describe-difference';
import { formatBytes } from '@/lib/format/figures';

/** ": 5 newer, 1 new." once the newest catalogue is there, with what it takes; until then the sentence ends without. */
export function TodayCounts() {
  const difference = useDifference();
  return difference === null ? '.' : `: ${countChanges(difference)}.`;
}

/** Every package that would be another one, with whose it is. */
export function DifferenceTable() {
  const difference = useDifference();
  const before = useComposer(selectComposition);
  const after = useComposer(selectToday);
  if (difference === null || after === null)
    return (
      <p className="text-ink2">
        The newest catalogue is not here yet. Without a network it cannot be compared.
      </p>
    );
  return (
    <>
      <p className="mb-2 text-ink2">
        Image {sizeOf(before)} → <b className="font-[650] text-ink">{sizeOf(after)}</b>. {difference.same}{' '}
        {difference.same === 1 ? 'package stays' : 'packages stay'} at the same version. Nothing is changed
        until you choose.
      </p>
      <table className="w-full text-left">
        <thead className="text-ink3 text-meta">
          <tr>
            <th className="font-normal">Package</th>
            <th className="font-normal">{before.snapshot}</th>
            <th className="font-normal">{after.snapshot}</th>
            <th className="text-right font-normal">Size</th>
            <th className="pl-4 font-normal max-desk:sr-only">Whose it is</th>
          </tr>
        </thead>
        {describeDifference(difference).map(({ title, rows }) => (
          <tbody key={title}>
            <tr>
              <th colSpan={5} scope="colgroup" className="border-rule2 border-t pt-2 font-[650]">
                {title}
              </th>
            </tr>
            {rows.map((row) => (
              <tr key={row.name} className="border-rule border-t">
                <th scope="row" className="py-1 font-[550]">
                  {row.name}
                </th>
                <td className="text-ink2">{row.before}</td>
                <td>{row.after}</td>
                <td className="whitespace-nowrap text-right">{row.bytes}</td>
                <td className="pl-4 text-ink2 max-desk:sr-only">{row.owner}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

/** Fetches what comparing takes. Null: it is not here. */
function useDifference() {
  const store = useComposerStore();
  const wanted = useComposer(selectWantedPath);
  const before = useComposer(selectComposition);
  const after = useComposer(selectToday);
  useEffect(() => {
    if (wanted === null) return;
    whenIdle(() => {
      const part = selectWantedToday(store.getState());
      if (part !== null) void loadPart(store, part);
    });
  }, [store, wanted]);
  return useMemo(
    () => (after === null ? null : compareLocks(before.lock, after.lock, before.recipe.options.bytecode)),
    [before, after],
  );
}

function selectWantedPath(state: ComposerStoreState): string | null {
  const part = selectWantedToday(state);
  return part === null ? null : pathOf(part);
}

function sizeOf({ totals }: ReturnType<typeof selectComposition>): string {
  const size = formatBytes(totals.imageBytes);
  return totals.isAtLeast.imageBytes ? `at least ${size}` : size;
}
