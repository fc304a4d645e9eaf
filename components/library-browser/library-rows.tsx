import type { KeyboardEvent } from 'react';
import { passFocusToSearch } from '@/components/library-chip/pass-focus-to-search';
import { useComposer } from '@/components/store/composer-provider';
import { selectPreviewWords } from '@/components/store/select-preview-words';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { KeyHints } from '@/components/ui/key-hints';
import { SearchEmpty } from '@/components/ui/search-empty';
import { printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { describeShown } from '@/lib/shelves/shelf-words';
import { type ShelfOrder, shelfOrders } from '@/lib/shelves/show-shelves';
import { ClashBox } from './clash-box';
import { focusLibrarySearch, focusOpenGroup, focusRowBeside } from './focus';
import { LibraryFacts } from './library-facts';
import { LibraryRow } from './library-row';
import type { LibraryBrowserState } from './use-library-browser';

/** The rows of the open group, or of all groups that hold what is searched for. */
export function LibraryRows({ browser }: { browser: LibraryBrowserState }) {
  const { shown, rows, searched, active, order, setOrder, catalogue, clash, nearest, outside } = browser;
  const { title, line } = describeShown(shown, searched);
  const tabStop = active?.name ?? rows[0]?.name;
  const pick = (name: string) => {
    browser.search(name);
    focusLibrarySearch();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // The builds of torch are radios, which have their own arrow keys.
    if (!(event.target instanceof HTMLInputElement) || event.target.type !== 'checkbox') return;
    if (event.key === 'ArrowDown') focusRowBeside(event.target, 1);
    else if (event.key === 'ArrowUp') focusRowBeside(event.target, -1) || focusLibrarySearch();
    else if (event.key === 'ArrowLeft') focusOpenGroup();
    else if (event.key === 'Enter' && active) browser.toggle(active);
    else return;
    event.preventDefault();
  };
  return (
    <div className="grid min-h-0 min-w-0 grid-rows-[auto_minmax(0,1fr)_auto] border-rule2 bg-panel desk:border-r">
      <div className="flex items-center gap-2 border-rule2 border-b px-4 py-2.5">
        <div role="status" aria-atomic="false" className="relative min-w-0 flex-1">
          <h2 className="font-[650] text-ask">{title}</h2>
          <p className="text-ink2 text-meta">{line}</p>
          <p className="sr-only">{useComposer(selectPreviewWords)}</p>
        </div>
        <OrderSelect order={order} onChange={setOrder} />
        <Button onClick={browser.close}>Done</Button>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the boxes in it have the focus, it hears their arrow keys. */}
      <div data-library-rows className="min-h-0 overflow-y-auto" onKeyDown={onKeyDown}>
        {clash ? <ClashBox clash={clash} onWay={browser.edit} /> : null}
        {catalogue.descriptions === null ? <Loading /> : null}
        {shown.map(({ shelf, rows }) => (
          <div key={shelf.id}>
            {searched === '' ? null : (
              <h3 className="flex justify-between border-rule border-b bg-sunk px-4 py-1 font-[650]">
                {shelf.title}
                <span className="font-normal text-ink2 text-meta">
                  {rows.length} of {shelf.size}
                </span>
              </h3>
            )}
            <ul aria-label={shelf.title}>
              {rows.map((row) => (
                <LibraryRow
                  key={row.name}
                  row={row}
                  query={searched}
                  isActive={row === active}
                  isTabStop={row.name === tabStop}
                  onPoint={() => browser.point(row)}
                  onToggle={() => browser.toggle(row)}
                  onWay={browser.edit}
                />
              ))}
            </ul>
          </div>
        ))}
        {nearest && catalogue.descriptions ? (
          <SearchEmpty query={searched} nearest={nearest} onPick={pick} />
        ) : null}
        {outside ? <OutsideRow requirement={outside} onAdd={browser.addOutside} /> : null}
      </div>
      <div className="border-rule2 border-t px-4 py-2">
        <div className="flex min-h-14 items-start gap-3 desk:min-h-18">
          <div className="min-w-0 flex-1">
            <LibraryFacts row={active} />
          </div>
          {active && (active.isChosen || active.canBeAdded) ? (
            <Button look="primary" className="desk:hidden" onClick={() => browser.toggle(active)}>
              {active.isChosen ? 'Leave out' : 'Add'}
            </Button>
          ) : null}
        </div>
        <KeyHints hints={hints} className="mt-1" />
      </div>
    </div>
  );
}

function OrderSelect({ order, onChange }: { order: ShelfOrder; onChange: (order: ShelfOrder) => void }) {
  return (
    <select
      aria-label="Order of the rows"
      value={order}
      onChange={(event) => onChange(event.target.value as ShelfOrder)}
      className="h-11 rounded-md border border-ghost bg-panel px-2 font-[550] hover:border-ink desk:h-7.5"
    >
      {Object.entries(shelfOrders).map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

function OutsideRow({
  requirement,
  onAdd,
}: {
  requirement: Requirement;
  onAdd: (requirement: Requirement) => void;
}) {
  const text = printRequirement(requirement);
  return (
    <div>
      <h3 className="border-rule border-b bg-sunk px-4 py-1 font-[650]">Not in the catalogue</h3>
      <div className="grid grid-cols-[33px_minmax(0,1fr)_auto] px-4 py-2 text-ink2">
        <Icon name="unknown" className="text-ink3" />
        <span className="min-w-0 break-words">
          <b className="font-semibold text-ink">{text}</b>
          <span className="block text-meta">written into requirements.in, not locked, size not known</span>
        </span>
        <Button ref={passFocusToSearch} onClick={() => onAdd(requirement)}>
          Add it
        </Button>
      </div>
    </div>
  );
}

function Loading() {
  return (
    <p role="status" className="px-4 py-3 text-ink2">
      The catalogue is on its way. Names that you type work already.
    </p>
  );
}

const hints = [
  { keys: ['↑', '↓'], does: 'preview' },
  { keys: ['Enter'], does: 'add' },
  { keys: ['←'], does: 'groups' },
  { keys: ['Esc'], does: 'done' },
] as const;
