import { askWhatIfs } from '@/lib/cache/ask-what-ifs';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { defaultStepId, describeStep } from '@/lib/context/step-note';
import { withLibrary } from '@/lib/recipe/edit';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import type { CataloguePart, ComposerState } from './composer-state';
import { rememberLast } from './remember-last';

type Known = Pick<ComposerState, 'recipe' | 'past' | 'linkProblems' | 'catalogue'>;
type Previewing = Known & Pick<ComposerState, 'previewLibrary'>;

const composeShared = rememberLast(compose);
const composeEarlier = rememberLast(compose);
const composePreview = rememberLast(compose);
const askShared = rememberLast(askWhatIfs);
const askPreview = rememberLast(askWhatIfs);
const withPreview = rememberLast((recipe: Recipe, library: string) => {
  const requirement = parseRequirement(library);
  return requirement === null ? recipe : withLibrary(recipe, requirement);
});

/** What is on screen. While a part of the catalogue is on its way, the last recipe whose parts are here. */
export function selectComposition(state: Known): Composition {
  return composeShared(selectShownRecipe(state), state.catalogue, state.linkProblems);
}

export function selectWhatIfs(state: Known) {
  return askShared(selectShownRecipe(state), state.catalogue);
}

/** The composition with the library under the cursor of the search list; null while nothing is previewed. */
export function selectPreview(state: Previewing): Composition | null {
  if (state.previewLibrary === null) return null;
  return composePreview(withPreview(selectShownRecipe(state), state.previewLibrary), state.catalogue);
}

export function selectPreviewWhatIfs(state: Previewing) {
  if (state.previewLibrary === null) return null;
  return askPreview(withPreview(selectShownRecipe(state), state.previewLibrary), state.catalogue);
}

/** The composition ahead of the last choice; null: nothing was chosen yet. */
export function selectEarlier({ past, catalogue }: Known): Composition | null {
  const earlier = past.at(-1);
  return earlier === undefined ? null : composeEarlier(earlier, catalogue);
}

/** The step that is lit. One that the recipe no longer has gives way to the step that installs. */
export function selectActiveStepId(state: Known & Pick<ComposerState, 'activeStepId'>): string {
  const { plan } = selectComposition(state);
  return describeStep(plan, state.activeStepId) ? state.activeStepId : defaultStepId(plan);
}

/** Id of the snapshot that the recipe is read with. */
export function selectWanted({ recipe, snapshots }: Pick<ComposerState, 'recipe' | 'snapshots'>): string {
  return recipe.at ?? snapshots.at(-1) ?? '';
}

/** Parts of the catalogue that the recipe needs and that are not here yet. */
export function selectMissing(state: Known & Pick<ComposerState, 'snapshots'>): readonly CataloguePart[] {
  if (selectWanted(state) !== state.catalogue.snapshot.id) return ['snapshot'];
  return hasItsGraph(state.recipe, state.catalogue) ? selectComposition(state).missing : ['graph'];
}

export function hasItsGraph(recipe: Recipe, { graphs }: ComposerState['catalogue']): boolean {
  return graphs[pythonMinor(recipe.python)] !== undefined;
}

function selectShownRecipe({ recipe, past, catalogue }: Known): Recipe {
  if (hasItsGraph(recipe, catalogue)) return recipe;
  return past.findLast((earlier) => hasItsGraph(earlier, catalogue)) ?? recipe;
}
