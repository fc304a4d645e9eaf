import type { KeyboardEvent } from 'react';
import { LibraryChip } from '@/components/library-chip/library-chip';
import { Icon } from '@/components/ui/icon';
import { orderRoots } from '@/lib/form/form-labels';
import type { Shelf } from '@/lib/shelves/shelves';
import { focusFirstRow } from './focus';
import type { LibraryBrowserState } from './use-library-browser';

/** What is chosen, the search and the groups. */
export function LibraryIndex({ browser, size }: { browser: LibraryBrowserState; size: string }) {
  const { lock, shelves, opened, query, catalogue, openGroup, search } = browser;
  const count = catalogue.snapshot.libraries.length;
  return (
    <div className="min-w-0 border-rule2 bg-panel px-4 pt-3 pb-3 desk:overflow-y-auto desk:border-r desk:pt-4">
      <div className="mb-2 hidden items-baseline justify-between desk:flex">
        <h2 className="font-[650]">Libraries</h2>
        <span className="text-ink3 text-meta">{size}</span>
      </div>
      <div className="flex h-11 items-center gap-2 rounded-md border border-ghost bg-panel px-2 focus-within:border-ink focus-within:shadow-[inset_0_0_0_1px_var(--ink)] desk:h-8">
        <Icon name="search" className="text-ink3" />
        <input
          data-library-search
          type="search"
          aria-label="Search libraries"
          aria-keyshortcuts="/"
          placeholder={`Search ${count} libraries`}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={query}
          onChange={(event) => search(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query !== '') search('');
            else if (event.key === 'ArrowDown' || event.key === 'Enter') focusFirstRow();
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
          className="h-7 min-w-0 flex-1 outline-none [&::-webkit-search-cancel-button]:hidden"
        />
        <kbd className="rounded-sm border border-rule2 px-1 text-axis text-ink2">{query ? 'Esc' : '/'}</kbd>
      </div>
      <ul data-shares-focus className="mt-2 hidden flex-wrap gap-1.5 empty:hidden desk:flex">
        {orderRoots(lock).map((root) => (
          <LibraryChip key={root.requirement.name} root={root} />
        ))}
      </ul>
      <div className="mt-4 mb-1 hidden items-baseline justify-between desk:flex">
        <h3 className="font-[650]">Groups</h3>
        <span className="text-ink3 text-meta">{query ? 'matches' : `${count} libraries`}</span>
      </div>
      <div
        role="listbox"
        aria-label="Groups of libraries"
        tabIndex={-1}
        onKeyDown={moveInIndex}
        className="-mx-4 mt-2 flex gap-1.5 overflow-x-auto px-4 pb-0.5 desk:mt-0 desk:block desk:px-0"
      >
        {shelves.map((shelf, index) => (
          <GroupOption
            key={shelf.id}
            shelf={shelf}
            isSearch={query !== ''}
            isOpen={shelf === opened}
            isFirst={opened === undefined && index === 0}
            onOpen={() => openGroup(shelf.id)}
          />
        ))}
      </div>
    </div>
  );
}

function GroupOption({
  shelf: { title, names, size, chosen },
  isSearch,
  isOpen,
  isFirst,
  onOpen,
}: {
  shelf: Shelf;
  isSearch: boolean;
  isOpen: boolean;
  /** Takes the focus where none is open. */
  isFirst: boolean;
  onOpen: () => void;
}) {
  const found = names.length === 0 ? '–' : names.length;
  return (
    // The arrow keys move through all groups, so the list hears them.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="option"
      aria-selected={isOpen}
      aria-label={`${title}, ${isSearch ? `${names.length} of ${size} match` : `${size} libraries`}${chosen > 0 ? `, ${chosen} chosen` : ''}`}
      tabIndex={isOpen || isFirst ? 0 : -1}
      onClick={onOpen}
      className="flex h-11 flex-none cursor-pointer items-center gap-2 whitespace-nowrap rounded-md border border-ghost px-3 hover:border-ink aria-selected:border-ink aria-selected:bg-ink aria-selected:font-semibold aria-selected:text-panel desk:h-6.5 desk:rounded-none desk:border-0 desk:px-4 desk:hover:bg-hl desk:aria-selected:hover:bg-ink desk:focus-visible:-outline-offset-2"
    >
      <span className="desk:mr-auto">{title}</span>
      {chosen > 0 ? (
        <span className="flex items-center gap-1.5 text-meta">
          <span className="block h-3 w-1 bg-install" />
          {chosen}
        </span>
      ) : null}
      <span className="hidden w-6 text-right text-meta opacity-80 desk:block">{isSearch ? found : size}</span>
    </div>
  );
}

/** Opens the group beside the focused one, so that its rows are seen at once. */
function moveInIndex(event: KeyboardEvent<HTMLElement>): void {
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="option"]')];
  const at = options.indexOf(event.target as HTMLElement);
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step !== undefined) {
    const next = options[Math.min(options.length - 1, Math.max(0, at + step))];
    next?.click();
    next?.focus();
  } else if (event.key === 'Enter' || event.key === ' ') options[at]?.click();
  else if (event.key === 'ArrowRight') focusFirstRow();
  else return;
  event.preventDefault();
}
