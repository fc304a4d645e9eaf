'use client';

import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { selectComposition } from '@/components/store/selectors';
import { withLibrary, withoutLibrary } from '@/lib/recipe/edit';
import { printRequirement, type Requirement } from '@/lib/recipe/requirement';
import { describeClash } from '@/lib/shelves/clash-panel';
import { listShelves, nearestOnShelves, openShelf, outsideShelves } from '@/lib/shelves/shelves';
import { type ShelfOrder, type ShownRow, showShelves } from '@/lib/shelves/show-shelves';

export type LibraryBrowserState = ReturnType<typeof useLibraryBrowser>;

/** The open shelf, what is searched for and the row under the cursor. Moving previews a library in the drawing. */
export function useLibraryBrowser() {
  const recipe = useComposer(selectRecipe);
  const catalogue = useComposer(selectCatalogue);
  const open = useComposer(selectShelf);
  const edit = useComposer(selectEdit);
  const preview = useComposer(selectPreview);
  const browse = useComposer(selectBrowse);
  const { lock } = useComposer(selectComposition);
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ShelfOrder>('use');
  const [active, setActive] = useState<string | null>(null);
  // Typing stays quick while the rows of what was typed are worked out.
  const searched = useDeferredValue(query.trim());
  const shelves = useMemo(() => listShelves(catalogue, recipe, searched), [catalogue, recipe, searched]);
  const shown = useMemo(
    () => showShelves(shelves, { open, query: searched, order }, { catalogue, recipe, lock }),
    [shelves, open, searched, order, catalogue, recipe, lock],
  );
  const rows = shown.flatMap((each) => each.rows);
  const clash = useMemo(() => describeClash(recipe, catalogue, lock), [recipe, catalogue, lock]);
  const point = useCallback(
    (row: ShownRow) => {
      setActive(row.name);
      const isNew = !row.isChosen && row.canBeAdded && row.version !== null;
      preview(isNew ? printRequirement(row.requirement) : null);
    },
    [preview],
  );
  const add = (requirement: Requirement) => edit(withLibrary(recipe, requirement));
  const toggle = ({ name, requirement, isChosen, canBeAdded }: ShownRow) => {
    if (isChosen) edit(withoutLibrary(recipe, name));
    else if (canBeAdded) add(requirement);
  };
  const openGroup = (id: string) => {
    setQuery('');
    setActive(null);
    browse(id);
  };
  const search = (text: string) => {
    setQuery(text);
    setActive(null);
    preview(null);
  };
  return {
    ...{ shelves, shown, rows, query, searched, order, setOrder, catalogue, lock, clash },
    opened: searched === '' ? openShelf(shelves, open) : undefined,
    active: rows.find(({ name }) => name === active) ?? null,
    nearest: searched !== '' && rows.length === 0 ? nearestOnShelves(searched, catalogue) : null,
    outside: searched === '' ? null : outsideShelves(searched, catalogue, recipe),
    ...{ point, toggle, openGroup, search, edit },
    addOutside: (requirement: Requirement) => {
      add(requirement);
      search('');
    },
    close: () => browse(null),
  };
}

function selectRecipe({ recipe }: ComposerStoreState) {
  return recipe;
}

function selectCatalogue({ catalogue }: ComposerStoreState) {
  return catalogue;
}

function selectShelf({ shelf }: ComposerStoreState) {
  return shelf ?? '';
}

function selectEdit({ edit }: ComposerStoreState) {
  return edit;
}

function selectPreview({ preview }: ComposerStoreState) {
  return preview;
}

function selectBrowse({ browse }: ComposerStoreState) {
  return browse;
}
