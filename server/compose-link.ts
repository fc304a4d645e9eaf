import type { WhatIf } from '@/lib/cache/what-if';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { answerChanges, standBefore } from '@/lib/change/answer-changes';
import { readChanges } from '@/lib/change/read-changes';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { withQuestion } from '@/lib/recipe/scenarios';
import type { CatalogueFiles } from './catalogue-files';
import type { Reading } from './read-query';

/** A link as the page opens with it: its recipe, and the build that is on screen. */
export type ComposedLink = { composition: Composition; whatIf: WhatIf };

export async function composeLink(reading: Reading, files: CatalogueFiles): Promise<ComposedLink> {
  const catalogue = await files.catalogueOf(reading.recipe);
  const composition = compose(reading.recipe, catalogue, reading.problems);
  return { composition, whatIf: askedBuild(composition, reading, catalogue) };
}

/** The canonical link with what is asked: the same for every spelling. */
export function printAskedLink({ link, question, changes }: Reading): string {
  return withQuestion(link, { scenario: question ?? 'first', changes });
}

/** Changes that give no image leave the first build. */
function askedBuild(
  { recipe, whatIfs }: Composition,
  { question, changes }: Reading,
  catalogue: Catalogue,
): WhatIf {
  if (changes === null) return whatIfs[question ?? 'first'];
  const { stop, whatIf } = answerChanges(standBefore(recipe, catalogue), readChanges(changes).changes);
  return stop === null ? whatIf : whatIfs.first;
}
