import type { WhatIf } from '@/lib/cache/what-if';
import type { ComposerState } from './composer-state';
import { selectComposition, selectPreview } from './selectors';

/** The build on screen. A library is previewed in a first build: in any other one it would seem to cost nothing. */
export function selectWhatIf(
  state: Parameters<typeof selectPreview>[0] & Pick<ComposerState, 'scenario'>,
): WhatIf {
  const preview = selectPreview(state);
  return preview === null ? selectComposition(state).whatIfs[state.scenario] : preview.whatIfs.first;
}
