import { compose } from '@/lib/compose';
import { withLibrary } from '@/lib/recipe/edit';
import type { Recipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { rememberLast } from './remember-last';

export type Memos = ReturnType<typeof createMemos>;

/** The computations of one store, each with its last answer: one for every recipe that is on screen at a time. */
export function createMemos() {
  return {
    compose: rememberLast(compose),
    composeEarlier: rememberLast(compose),
    composePreview: rememberLast(compose),
    addLibrary: rememberLast(addLibrary),
  };
}

function addLibrary(recipe: Recipe, library: string): Recipe {
  const requirement = parseRequirement(library);
  return requirement === null ? recipe : withLibrary(recipe, requirement);
}
