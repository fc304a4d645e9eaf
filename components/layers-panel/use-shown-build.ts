import { useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import { selectChosen, selectStop, selectWhatIf } from '@/components/store/select-what-if';
import { selectAwaited, selectComposition, selectPreview } from '@/components/store/selectors';
import { orderProblems } from '@/lib/checks/order-problems';
import type { ShownBuild } from '@/lib/strata/drawn';
import { findFailure } from '@/lib/strata/find-failure';
import { useAfterDelay } from './use-after-delay';

/** What is drawn: the chosen what-if, or a first build with the previewed library. */
export function useShownBuild(): ShownBuild {
  const chosen = useComposer(selectChosen);
  const whatIf = useComposer(selectWhatIf);
  const stop = useComposer(selectStop);
  const library = useComposer(selectPreviewLibrary);
  const previewed = useComposer(selectPreview);
  const composition = useComposer(selectComposition);
  const linkProblems = useComposer((state) => state.linkProblems);
  // The recipe's graph is on its way; until it is here, the last recipe with a graph stays on screen.
  const isResolving = useAfterDelay(useComposer(selectAwaited) !== null, 300);
  return useMemo(() => {
    const { problems, lineSpeed } = composition;
    return {
      whatIf,
      chosen,
      preview: previewed === null ? null : { library: library ?? '', before: composition.whatIfs.first },
      problems: orderProblems(linkProblems, problems),
      // A preview shows what it would break.
      failure: findFailure((previewed ?? composition).problems),
      stop: previewed === null ? stop : null,
      isResolving,
      lineSpeed,
    };
  }, [whatIf, chosen, library, previewed, composition, linkProblems, stop, isResolving]);
}

function selectPreviewLibrary({ previewLibrary }: ComposerStoreState) {
  return previewLibrary;
}
