'use client';

import { useComposer } from '@/components/store/composer-provider';
import { selectPreviewWords } from '@/components/store/select-preview-words';
import { KeyHints } from '@/components/ui/key-hints';
import { SearchEmpty } from '@/components/ui/search-empty';
import { describeList, type SearchList as Found } from '@/lib/search/search-options';
import { optionId } from './option-id';
import { SearchOptionRow } from './search-option-row';

/** What the search found, below its field. */
export function SearchList({
  id,
  query,
  list,
  active,
  onPoint,
  onAdd,
  onWrite,
}: {
  id: string;
  query: string;
  list: Found;
  /** The place of the row under the cursor. */
  active: number;
  onPoint: (index: number) => void;
  onAdd: (index: number) => void;
  onWrite: (text: string) => void;
}) {
  const { options, nearest } = list;
  const most = Math.max(1, ...options.map(({ addedBytes }) => addedBytes ?? 0));
  return (
    <>
      <div className="flex justify-between border-rule border-b px-3 pt-[7px] pb-1.5 text-ink3 text-meta">
        <span role="status" aria-atomic="false" className="relative">
          <span>{describeList(list)}</span> <span className="sr-only">{useComposer(selectPreviewWords)}</span>
        </span>
        <span>size added</span>
      </div>
      {options.every(({ hit }) => hit === null) ? (
        <SearchEmpty query={query} nearest={nearest} onPick={onWrite} />
      ) : null}
      <div id={id} role="listbox" aria-label="Libraries found" className="min-h-0 overflow-y-auto">
        {options.map((option, index) => (
          <SearchOptionRow
            key={option.requirement.name}
            id={optionId(id, index)}
            option={option}
            share={Math.sqrt((option.addedBytes ?? 0) / most)}
            isActive={index === active}
            onPoint={() => onPoint(index)}
            onAdd={() => onAdd(index)}
          />
        ))}
      </div>
      <KeyHints hints={hints} className="px-3 py-2" />
    </>
  );
}

const hints = [
  { keys: ['↑', '↓'], does: 'preview' },
  { keys: ['Enter'], does: 'add' },
  { keys: ['Esc'], does: 'close' },
] as const;
