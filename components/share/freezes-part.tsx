import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { describeFreezes } from '@/lib/share/freezes';
import { PartHead } from './part-head';
import type { SharePanelState } from './use-share-panel';

/** What the link promises. */
export function FreezesPart({ panel: { composition, choices, snapshot } }: { panel: SharePanelState }) {
  const { isFrozen } = choices;
  const { stays, mayChange } = describeFreezes(composition, isFrozen);
  return (
    <div className="px-4 pt-3 pb-5">
      <PartHead aside={isFrozen ? 'catalogues are never edited' : 'not frozen'}>
        {isFrozen ? `What at=${snapshot} freezes` : 'It follows the newest catalogue'}
      </PartHead>
      <div className="grid grid-cols-2 gap-x-4">
        <Promises
          title={isFrozen ? 'Stays, for ever' : 'Stays'}
          items={stays}
          sign={<Icon name="tick" className="mt-[3px] size-3" />}
        />
        <Promises title="May change" items={mayChange} sign={<span aria-hidden="true">→</span>} />
      </div>
    </div>
  );
}

function Promises({ title, items, sign }: { title: string; items: readonly string[]; sign: ReactNode }) {
  return (
    <div>
      <h4 className="mb-1 border-rule2 border-b pb-0.5 font-[650] text-meta">{title}</h4>
      <ul className="text-ink2 text-meta">
        {items.map((item) => (
          <li key={item} className="flex gap-1.5 py-px">
            {sign}
            <span className="min-w-0 [overflow-wrap:anywhere]">{item}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
