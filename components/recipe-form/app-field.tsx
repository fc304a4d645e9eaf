'use client';

import { useId, useMemo, useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import { FieldGroup } from '@/components/ui/field';
import type { AppGroupId } from '@/lib/app-types/app-groups';
import { appType } from '@/lib/app-types/app-types';
import { type AppChoice, appChoices, findChoice, searchApps } from '@/lib/form/app-choices';
import { withApp, withPython } from '@/lib/recipe/edit';
import { AppCard } from './app-card';
import { AppGroup } from './app-group';
import { AppMatches } from './app-matches';
import { AppSearch } from './app-search';
import { useLit } from './use-lit';

/** One of many kinds of app: the chosen one, a search, and all of them by group, one group open at a time. */
export function AppField() {
  const name = useId();
  const recipe = useComposer((state) => state.recipe);
  const edit = useComposer((state) => state.edit);
  const snapshot = useComposer((state) => state.catalogue.snapshot);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState<AppGroupId | 'none' | null>(null);
  const { lit, light } = useLit('app');
  const groups = useMemo(() => appChoices(recipe.python, snapshot), [recipe.python, snapshot]);
  const open = opened ?? appType(recipe.app).group;
  const shared = {
    name,
    chosen: recipe.app,
    onChoose: ({ id, refusal }: AppChoice) => {
      if (refusal === null) edit(withApp(recipe, id));
    },
    onUsePython: ({ id }: AppChoice, python: string) => edit(withApp(withPython(recipe, python), id)),
  };
  const matches = query.trim() === '' ? null : searchApps(groups, query);
  /** What is chosen stands in its own group then. */
  const leaveSearch = () => {
    setQuery('');
    setOpened(null);
  };
  const takeFirst = () => {
    const first = matches?.find(({ refusal }) => refusal === null);
    if (first === undefined) return;
    shared.onChoose(first);
    leaveSearch();
  };
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);
  return (
    <FieldGroup label="App" aside={`${count} kinds`} lit={lit} {...light}>
      <AppCard choice={findChoice(groups, recipe.app)} />
      <AppSearch count={count} query={query} onWrite={setQuery} onTake={takeFirst} />
      {matches === null ? (
        groups.map((group) => (
          <AppGroup
            key={group.id}
            group={group}
            isOpen={group.id === open}
            onToggle={() => setOpened(group.id === open ? 'none' : group.id)}
            {...shared}
          />
        ))
      ) : (
        <AppMatches query={query} matches={matches} onDone={leaveSearch} {...shared} />
      )}
    </FieldGroup>
  );
}
