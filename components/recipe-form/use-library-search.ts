'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { selectComposition } from '@/components/store/selectors';
import { withLibrary } from '@/lib/recipe/edit';
import { printRequirement } from '@/lib/recipe/requirement';
import type { SearchList } from '@/lib/search/search-options';
import { useSearchParts } from './use-search-parts';

type Anchor = { left: number; top: number; maxHeight: string };

/** Less than this below the field, and the field goes up to make room for the list. */
const leastRoom = 320;
const nothing: SearchList = { options: [], searched: 0, nearest: [] };
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** State of the search: the text, the row under the cursor and whether the list shows. Moving through the list
 * previews the library in the drawing; only Enter or a click adds it. */
export function useLibrarySearch() {
  const recipe = useComposer((state) => state.recipe);
  const catalogue = useComposer((state) => state.catalogue);
  const edit = useComposer((state) => state.edit);
  const preview = useComposer((state) => state.preview);
  const inputRef = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [anchor, setAnchor] = useState<Anchor | null>(null);
  const { lock } = useComposer(selectComposition);
  const { parts, hasFailed, load } = useSearchParts();
  const find = (text: string) => parts?.listOptions(text, { catalogue, recipe, lock }) ?? nothing;
  const list = find(query);

  const pointIn = ({ options }: SearchList, index: number) => {
    const option = options[index];
    setActive(index);
    preview(option?.hit?.version ? printRequirement(option.requirement) : null);
  };
  const point = (index: number) => pointIn(list, index);
  const write = (text: string) => {
    load();
    setQuery(text);
    setAnchor(text.trim() === '' ? null : anchorOf(inputRef.current));
    pointIn(find(text), 0);
  };
  // What was typed before the search was here is previewed once it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at that moment alone
  useEffect(() => {
    if (parts !== null && anchor !== null) point(0);
  }, [parts]);
  const close = () => {
    setAnchor(null);
    preview(null);
  };
  const add = (index: number) => {
    const option = list.options[index];
    if (!option) return;
    edit(withLibrary(recipe, option.requirement));
    write('');
    inputRef.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (event.key === 'Enter' && anchor) add(active);
    else if (event.key === 'Escape') anchor ? close() : write('');
    else if (step !== undefined && list.options.length > 0) {
      setAnchor(anchorOf(inputRef.current));
      point((active + step + list.options.length) % list.options.length);
      requestAnimationFrame(showActiveRow);
    } else return;
    event.preventDefault();
  };
  return {
    ...{ inputRef, query, list, active, anchor, parts, hasFailed },
    ...{ load, write, point, add, close, onKeyDown },
  };
}

/** The focus stays in the field, so the browser does not scroll the list by itself. */
function showActiveRow(): void {
  document.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
}

/** Where the list hangs: it is wider than its column, so it is placed on the window. */
function anchorOf(input: HTMLInputElement | null): Anchor | null {
  const field = input?.closest('[data-anchor]');
  if (!field) return null;
  const room = window.innerHeight - field.getBoundingClientRect().bottom;
  if (room < leastRoom) field.scrollIntoView({ block: 'start' });
  const { left, bottom } = field.getBoundingClientRect();
  return { left, top: bottom + 4, maxHeight: `min(480px, calc(100dvh - ${bottom + 12}px))` };
}
