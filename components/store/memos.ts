import type { answerChanges, standBefore } from '@/lib/change/answer-changes';
import type { readChanges } from '@/lib/change/read-changes';
import { compose } from '@/lib/compose';
import { withLibrary, withSnapshot } from '@/lib/recipe/edit';
import type { Recipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { describeLoss } from './describe-loss';
import { rememberLast } from './remember-last';

/** The part of `lib` that answers changes: it is fetched, so the store imports its types alone. */
export type ChangeAnswers = {
  readChanges: typeof readChanges;
  standBefore: typeof standBefore;
  answerChanges: typeof answerChanges;
};

export type Memos = ReturnType<typeof createMemos>;

/** The computations of one store, each with its last answer: one for every recipe that is on screen at a time. */
export function createMemos() {
  return {
    // The recipe on screen and the one before it, which the files are compared with.
    compose: rememberLast(compose, 2),
    composePreview: rememberLast(compose),
    composeToday: rememberLast(compose),
    freeze: rememberLast(withSnapshot),
    addLibrary: rememberLast(addLibrary),
    describeLoss: rememberLast(describeLoss),
    standBefore: rememberLast(standBeforeOf),
    answerChanges: rememberLast(answerText),
  };
}

function addLibrary(recipe: Recipe, library: string): Recipe {
  const requirement = parseRequirement(library);
  return requirement === null ? recipe : withLibrary(recipe, requirement);
}

function standBeforeOf({ standBefore }: ChangeAnswers, ...of: Parameters<typeof standBefore>) {
  return standBefore(...of);
}

/** What was not understood is told with what could not be made. */
function answerText(
  { readChanges, answerChanges }: ChangeAnswers,
  before: Parameters<typeof answerChanges>[0],
  text: string,
) {
  const { changes, complaints } = readChanges(text);
  const answer = answerChanges(before, changes);
  return { ...answer, complaints: [...complaints, ...answer.complaints] };
}
