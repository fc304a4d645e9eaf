import type { ComposerState } from './composer-state';
import { selectComposition } from './selectors';
import { isSameText, type Judged, type Verdict } from './verdict';

/** The Dockerfile on screen, and the file that says what its context leaves out. */
export function selectJudged(state: ComposerState): Judged {
  const { dockerfile, files } = selectComposition(state);
  const ignore = files.find(({ path }) => path === '.dockerignore');
  return { dockerfile: dockerfile.text, dockerignore: ignore?.text ?? '' };
}

/** False as long as nobody tries again what could not be had. */
export function needsVerdict(state: ComposerState): boolean {
  const { verdict } = state;
  return verdict?.state === 'loading' || isOfEarlierText(state, verdict);
}

/** What can be said of the text on screen: a verdict on an earlier one says nothing of it. Null: nothing runs yet. */
export function selectVerdict(state: ComposerState): Verdict | 'reading' | null {
  return isOfEarlierText(state, state.verdict) ? 'reading' : state.verdict;
}

function isOfEarlierText(state: ComposerState, verdict: Verdict | null): boolean {
  return verdict?.state === 'given' && !isSameText(verdict.of, selectJudged(state));
}
