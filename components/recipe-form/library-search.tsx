'use client';

import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { optionId } from './option-id';
import { useLibrarySearch } from './use-library-search';

/** A combobox: the focus stays in the field while the arrow keys move through the list. */
export function LibrarySearch() {
  const listId = useId();
  const search = useLibrarySearch();
  const { inputRef, query, list, parts, active, anchor } = search;
  const isOpen = anchor !== null;
  const activeId = isOpen && list.options.length > 0 ? optionId(listId, active) : undefined;
  return (
    <>
      <div
        data-anchor
        data-search-box
        className={`flex h-11.5 scroll-mt-2 items-center gap-2 rounded-md border bg-panel px-2 focus-within:border-ink focus-within:shadow-[inset_0_0_0_1px_var(--ink)] desk:h-8 ${isOpen ? 'border-ink' : 'border-ghost'}`}
      >
        <Icon name="search" className="text-ink3" />
        <input
          ref={inputRef}
          data-library-search
          role="combobox"
          aria-label="Search libraries"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={activeId}
          aria-keyshortcuts="/"
          placeholder="Search libraries"
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={query}
          onFocus={search.load}
          onChange={(event) => search.write(event.target.value)}
          onKeyDown={search.onKeyDown}
          onBlur={search.close}
          className="h-full min-w-0 flex-1 outline-none"
        />
        <kbd className="hidden rounded-sm border border-rule2 px-1 text-axis text-ink2 desk:block">/</kbd>
      </div>
      <div
        hidden={!isOpen}
        style={anchor ?? undefined}
        className="fixed z-20 flex w-88 max-w-[calc(100vw-32px)] flex-col rounded-md border border-ink bg-panel shadow-pop"
      >
        {parts ? (
          <parts.SearchList
            id={listId}
            {...{ query, list, active }}
            onPoint={search.point}
            onAdd={search.add}
            onWrite={search.write}
          />
        ) : (
          <p role="status" className="px-3 py-2 text-ink2">
            {search.hasFailed
              ? 'The search did not load. Check the connection, then type on.'
              : 'The search is on its way.'}
          </p>
        )}
      </div>
    </>
  );
}
