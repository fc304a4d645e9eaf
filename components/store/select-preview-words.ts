import { speakPreview } from '@/lib/strata/describe-tray';
import { findFailure } from '@/lib/strata/find-failure';
import type { ComposerState } from './composer-state';
import { selectComposition, selectPreview } from './selectors';

/** What the library under the cursor would cost, for ears; empty while nothing is previewed. */
export function selectPreviewWords(state: ComposerState): string {
  const preview = selectPreview(state);
  if (preview === null) return '';
  const library = state.previewLibrary ?? '';
  const before = selectComposition(state).whatIfs.first;
  return speakPreview({ whatIf: preview.whatIfs.first, before, library }, findFailure(preview.problems));
}
