import { useMemo } from 'react';
import { useComposer } from '@/components/store/composer-provider';
import type { ComposerStoreState } from '@/components/store/composer-state';
import {
  hasItsGraph,
  selectActiveStepId,
  selectComposition,
  selectPreview,
  selectWhatIfs,
} from '@/components/store/selectors';
import type { WhatIf } from '@/lib/cache/what-if';
import { type Failure, findFailure } from '@/lib/layers/find-failure';
import { containerStepId } from '@/lib/layers/stratum';
import { useAfterDelay } from './use-after-delay';

/** What is drawn: the chosen what-if, with the previewed library if there is one. */
export type ShownBuild = {
  whatIf: WhatIf;
  /** The same what-if without the library under the cursor; null while nothing is previewed. */
  before: WhatIf | null;
  library: string;
};

export function useShownBuild(): ShownBuild {
  const scenario = useComposer(selectScenario);
  const library = useComposer(selectPreviewLibrary);
  const preview = useComposer(selectPreview);
  const whatIf = useComposer(selectWhatIfs)[scenario];
  if (library === null || preview === null) return { whatIf, before: null, library: '' };
  return { whatIf: preview.whatIfs[scenario], before: whatIf, library };
}

/** The recipe's graph is on its way; until it is here, the last recipe with a graph stays on screen. */
export function useResolving(): boolean {
  return useAfterDelay(useComposer(selectWaiting), 300);
}

/** The container is lit too, though no step makes it. */
export function selectLit(state: ComposerStoreState): string {
  return state.activeStepId === containerStepId ? containerStepId : selectActiveStepId(state);
}

/** What stops the build that is drawn; a preview shows what it would break. */
export function useFailure(): Failure | null {
  const problems = useComposer(selectProblems);
  return useMemo(() => findFailure(problems), [problems]);
}

function selectProblems(state: ComposerStoreState) {
  return (selectPreview(state) ?? selectComposition(state)).problems;
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
