import { useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { hasItsGraph, selectComposition, selectPreview } from '@/components/store/selectors';
import type { ShownBuild } from '@/lib/strata/drawn';
import { findFailure } from '@/lib/strata/find-failure';
import { useAfterDelay } from './use-after-delay';

/** What is drawn: the chosen what-if, with the previewed library if there is one. */
export function useShownBuild(): ShownBuild {
  const scenario = useComposer(selectScenario);
  const library = useComposer(selectPreviewLibrary);
  const previewed = useComposer(selectPreview);
  const composition = useComposer(selectComposition);
  // The recipe's graph is on its way; until it is here, the last recipe with a graph stays on screen.
  const isResolving = useAfterDelay(useComposer(selectWaiting), 300);
  return useMemo(() => {
    const { problems, whatIfs } = previewed ?? composition;
    const before = composition.whatIfs[scenario];
    return {
      whatIf: whatIfs[scenario],
      preview: previewed === null ? null : { library: library ?? '', before },
      // A preview shows what it would break.
      failure: findFailure(problems),
      isResolving,
    };
  }, [scenario, library, previewed, composition, isResolving]);
}

function selectScenario({ scenario }: ComposerStoreState) {
  return scenario;
}

function selectPreviewLibrary({ previewLibrary }: ComposerStoreState) {
  return previewLibrary;
}

function selectWaiting({ recipe, catalogue }: ComposerStoreState) {
  return !hasItsGraph(recipe, catalogue);
}
