import type { Stop, WhatIf } from '@/lib/cache/what-if';
import type { Before, ChangeAnswer } from '@/lib/change/answer-changes';
import type { ComposerState } from './composer-state';
import { selectComposition, selectPreview } from './selectors';

type Asking = Parameters<typeof selectPreview>[0] &
  Pick<ComposerState, 'scenario' | 'changes' | 'changeAnswers' | 'lineSpeed'>;

/** The build on screen. A library is previewed in a first build: in any other one it would seem to cost nothing. */
export function selectWhatIf(state: Asking): WhatIf {
  return selectPreview(state)?.whatIfs.first ?? selectChosen(state);
}

/** The question that was asked, also while a preview covers it. */
export function selectChosen(state: Asking): WhatIf {
  return selectAnswer(state)?.whatIf ?? selectComposition(state).whatIfs[state.scenario];
}

/** What comes of the changes; null: none are asked about, or what answers them is not here yet. */
export function selectAnswer(state: Asking): ChangeAnswer | null {
  const before = selectBefore(state);
  if (before === null || state.changeAnswers === null || state.changes === null) return null;
  return state.memos.answerChanges(state.changeAnswers, before, state.changes);
}

/** What the changes are asked of; null: nobody asks. */
export function selectBefore(state: Asking): Before | null {
  if (state.changeAnswers === null || state.changes === null) return null;
  const { recipe } = selectComposition(state);
  return state.memos.standBefore(state.changeAnswers, recipe, state.catalogue, state.lineSpeed);
}

/** Why the changes give no image; null: they do, or none are asked about. */
export function selectStop(state: Asking): Stop | null {
  return selectAnswer(state)?.stop ?? null;
}

export function isAskingChanges({ changes }: Pick<ComposerState, 'changes'>): boolean {
  return changes !== null;
}
