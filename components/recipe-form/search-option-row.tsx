'use client';

import { MarkedText } from '@/components/ui/marked-text';
import { printRequirement } from '@/lib/recipe/requirement';
import type { SearchHit } from '@/lib/search/search-libraries';
import { describeAdded, describeBrings, type SearchOption } from '@/lib/search/search-options';

/** One library of the list. The row under the cursor adds what it brings with it. */
export function SearchOptionRow({
  id,
  option,
  share,
  isActive,
  onPoint,
  onAdd,
}: {
  id: string;
  option: SearchOption;
  /** Length of its bar, 0 to 1. */
  share: number;
  isActive: boolean;
  onPoint: () => void;
  onAdd: () => void;
}) {
  const { hit, requirement } = option;
  return (
    // The field keeps the focus and its keys work the list, so the rows need only the pointer.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={() => isActive || onPoint()}
      onClick={onAdd}
      className="grid cursor-pointer grid-cols-[1fr_96px] gap-x-3 gap-y-px border-rule border-b px-3 py-2 aria-selected:bg-hl aria-selected:shadow-[inset_3px_0_0_var(--ink)]"
    >
      {hit === null ? (
        <span className="col-span-2">
          Add <b className="font-semibold">{printRequirement(requirement)}</b> anyway
          <span className="block text-ink3 text-meta">
            not in the catalogue, so not locked and without a size
          </span>
        </span>
      ) : (
        <HitCells hit={hit} option={option} share={share} isActive={isActive} />
      )}
    </div>
  );
}

function HitCells({
  hit,
  option,
  share,
  isActive,
}: {
  hit: SearchHit;
  option: SearchOption;
  share: number;
  isActive: boolean;
}) {
  return (
    <>
      <span className="min-w-0 break-words font-semibold">
        <MarkedText text={hit.name} match={hit.match} />
        <span className="ml-2 font-normal text-ink3 text-meta">
          {option.version ?? 'not for this Python'}
        </span>
      </span>
      <span className="text-right">{describeAdded(option)}</span>
      <span className="min-w-0 text-ink2">
        {hit.summary}
        {isActive ? <span className="block text-ink3 text-meta">{describeBrings(option.brings)}</span> : null}
      </span>
      <span className="pt-1.5" aria-hidden="true">
        <span className="ml-auto block h-1.5 bg-install" style={{ width: Math.max(2, share * 96) }} />
      </span>
    </>
  );
}
