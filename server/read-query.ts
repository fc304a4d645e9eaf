import { printLink, readLink } from '@/lib/recipe/link';
import type { Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import type { ScenarioId } from '@/lib/recipe/scenarios';

export type Reading = {
  recipe: Recipe;
  /** Canonical: the same for every spelling of the same recipe. */
  link: string;
  problems: readonly Problem[];
  /** What `change=` asks about; null: nothing. It is no field of a recipe: files do not depend on it. */
  changes: string | null;
  /** What `ask=` asks; null: nothing. No field of a recipe either. */
  question: ScenarioId | null;
};

/** Why a query is no text at all, in one sentence. */
export type Nonsense = { nonsense: string };

/** Longer links are no links: the page would not print one, and every answer is kept by its link. */
export const longestAddress = 16_384;

/** As tolerant as the page. Only what is no text at all is refused. */
export function readQuery(query: string, snapshots: readonly string[]): Reading | Nonsense {
  const nonsense = complainOfNonsense(query);
  if (nonsense !== null) return { nonsense };
  const { recipe, problems, changes, question } = readLink(query, { snapshots });
  return { recipe, link: printLink(recipe), problems, changes, question };
}

function complainOfNonsense(query: string): string | null {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    const hasControlCharacter = /[\u0000-\u001f\u007f]/.test(decodeURIComponent(query));
    return hasControlCharacter
      ? 'This link holds control characters, which no field of a recipe can have.'
      : null;
  } catch {
    return 'This link is not readable: a % in it is not followed by the code of a character.';
  }
}
