'use client';

import { useMemo, useState } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { selectChosen } from '@/components/store/select-what-if';
import { selectComposition } from '@/components/store/selectors';
import { asksSomething, type LinkChoices, printShareLink, wholeLink } from '@/lib/share/share-link';

export type SharePanelState = ReturnType<typeof useSharePanel>;

/** What the panel shows. What goes into the link is chosen for as long as the panel is open, and is no part of the recipe. */
export function useSharePanel() {
  const composition = useComposer(selectComposition);
  const whatIf = useComposer(selectChosen);
  const recipe = useComposer((state) => state.recipe);
  const scenario = useComposer((state) => state.scenario);
  const changes = useComposer((state) => state.changes);
  const snapshot = useComposer(selectSnapshot);
  const [choices, setChoices] = useState<LinkChoices>(wholeLink);
  const link = useMemo(
    () =>
      printShareLink(
        `${location.origin}${location.pathname}`,
        { recipe, scenario, changes, snapshot },
        choices,
      ),
    [recipe, scenario, changes, snapshot, choices],
  );
  return {
    ...{ composition, link, choices, setChoices },
    /** What the link opens with. */
    whatIf: choices.hasQuestion ? whatIf : composition.whatIfs.first,
    snapshot: recipe.at ?? snapshot,
    /** What is asked, in words; null: nothing is. */
    question: asksSomething({ scenario, changes }) ? whatIf.label : null,
  };
}

function selectSnapshot({ catalogue }: ComposerStoreState): string {
  return catalogue.snapshot.id;
}
