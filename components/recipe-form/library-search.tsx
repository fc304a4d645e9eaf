'use client';

import { useId } from 'react';
import { Icon } from '@/components/ui/icon';
import { KeyHints } from '@/components/ui/key-hints';
import { describeList } from '@/lib/search/search-options';
import { SearchEmpty } from './search-empty';
import { optionId, SearchOptionRow } from './search-option-row';
import { useLibrarySearch } from './use-library-search';

const largest = (sizes: readonly number[]) => Math.max(1, ...sizes);

/** A combobox: the focus stays in the field while the arrow keys move through the list. */
export function LibrarySearch() {
  const listId = useId();
  const { inputRef, query, list, active, anchor, write, point, add, close, onKeyDown } = useLibrarySearch();
  const { options, nearest } = list;
  const most = largest(options.map(({ addedBytes }) => addedBytes ?? 0));
  const isOpen = anchor !== null;
  const activeId = isOpen && options.length > 0 ? optionId(listId, active) : undefined;
  return (
    <>
      <div
        data-anchor
        className={`flex h-10.5 scroll-mt-2 items-center gap-2 rounded-md border bg-panel px-2 focus-within:border-ink focus-within:shadow-[inset_0_0_0_1px_var(--ink)] desk:h-8 ${isOpen ? 'border-ink' : 'border-ghost'}`}
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
          onChange={(event) => write(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={close}
          className="h-7 min-w-0 flex-1 outline-none"
        />
        <kbd className="rounded-sm border border-rule2 px-1 text-axis text-ink2">/</kbd>
      </div>
      <div
        hidden={!isOpen}
        style={anchor ?? undefined}
        className="fixed z-20 flex w-88 max-w-[calc(100vw-32px)] flex-col rounded-md border border-ink bg-panel shadow-pop"
      >
        <div className="flex justify-between border-rule border-b px-3 pt-[7px] pb-1.5 text-ink3 text-meta">
          <span role="status">{describeList(list)}</span>
          <span>size added</span>
        </div>
        <SearchEmpty
          query={query}
          isEmpty={options.every(({ hit }) => hit === null)}
          nearest={nearest}
          onPick={write}
        />
        <div id={listId} role="listbox" aria-label="Libraries found" className="min-h-0 overflow-y-auto">
          {options.map((option, index) => (
            <SearchOptionRow
              key={option.requirement.name}
              id={optionId(listId, index)}
              option={option}
              share={Math.sqrt((option.addedBytes ?? 0) / most)}
              isActive={index === active}
              onPoint={() => point(options, index)}
              onAdd={() => add(option)}
            />
          ))}
        </div>
        <KeyHints hints={hints} className="px-3 py-2" />
      </div>
    </>
  );
}

const hints = [
  { keys: ['↑', '↓'], does: 'preview' },
  { keys: ['Enter'], does: 'add' },
  { keys: ['Esc'], does: 'close' },
] as const;
