import { appType } from '@/lib/app-types/app-types';
import type { Composition } from '@/lib/composition';
import { defaultStepId, describeStep } from '@/lib/notes/step-note';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import type { CataloguePart, ComposerState, WantedPart } from './composer-state';

type Known = Pick<
  ComposerState,
  'recipe' | 'past' | 'linkProblems' | 'catalogue' | 'snapshots' | 'lostGraphs' | 'lineSpeed' | 'memos'
>;
/** The very same, so that an answer is remembered. */
const noProblems: ComposerState['linkProblems'] = [];

type RecipeAndSnapshots = Pick<ComposerState, 'recipe' | 'snapshots'>;
type Previewing = Known & Pick<ComposerState, 'previewLibrary'>;

/** What is on screen. While a graph is on its way, the last recipe whose graph is here; one whose graph cannot be had
 * is shown without it. */
export function selectComposition(state: Known): Composition {
  return state.memos.compose(selectShownRecipe(state), state.catalogue, state.linkProblems, state.lineSpeed);
}

export function selectWhatIfs(state: Known) {
  return selectComposition(state).whatIfs;
}

/** The composition with the library under the cursor of the search list; null while nothing is previewed. */
export function selectPreview(state: Previewing): Composition | null {
  if (state.previewLibrary === null) return null;
  const { addLibrary, composePreview } = state.memos;
  const previewed = addLibrary(selectShownRecipe(state), state.previewLibrary);
  return composePreview(previewed, state.catalogue, noProblems, state.lineSpeed);
}

/** The composition ahead of the last choice; null: nothing was chosen yet. */
export function selectEarlier({ past, catalogue, lineSpeed, memos }: Known): Composition | null {
  const earlier = past.at(-1);
  return earlier === undefined ? null : memos.composeEarlier(earlier, catalogue, noProblems, lineSpeed);
}

/** The step that is lit. One that the recipe no longer has gives way to the step that installs. */
export function selectActiveStepId(state: Known & Pick<ComposerState, 'activeStepId'>): string {
  const { plan } = selectComposition(state);
  return describeStep(plan, state.activeStepId) ? state.activeStepId : defaultStepId(plan);
}

/** Id of the snapshot that the recipe is read with. */
export function selectWanted({ recipe, snapshots }: RecipeAndSnapshots): string {
  return recipe.at ?? snapshots.at(-1) ?? '';
}

/** Parts of the catalogue that the recipe needs and that are not here yet. */
export function selectMissing(state: Known): readonly CataloguePart[] {
  if (selectWanted(state) !== state.catalogue.snapshot.id) return ['snapshot'];
  if (!hasItsGraph(state.recipe, state.catalogue)) return ['graph'];
  const { missing } = selectComposition(state);
  return state.catalogue.descriptions ? missing : [...missing, 'descriptions'];
}

/** The same parts, with what they are of. */
export function selectWantedParts(state: Known): readonly WantedPart[] {
  return selectMissing(state).map((part) => wantedOf(state, part));
}

export function isWanted(state: RecipeAndSnapshots, { part, snapshot, python }: WantedPart): boolean {
  const now = wantedOf(state, part);
  return now.snapshot === snapshot && now.python === python;
}

/** The Python whose versions are on their way, while an earlier recipe is on screen; null: none is. */
export function selectAwaitedPython(state: Known): string | null {
  return selectShownRecipe(state) === state.recipe ? null : state.recipe.python;
}

/** Name of the image as the form has it, whatever is on its way. */
export function selectName({ recipe }: Pick<ComposerState, 'recipe'>): string {
  return recipe.name ?? appType(recipe.app).imageName;
}

export function wantedOf(state: RecipeAndSnapshots, part: CataloguePart): WantedPart {
  return { part, snapshot: selectWanted(state), python: pythonMinor(state.recipe.python) };
}

export function hasItsGraph(recipe: Recipe, { graphs }: ComposerState['catalogue']): boolean {
  return graphs[pythonMinor(recipe.python)] !== undefined;
}

function selectShownRecipe(state: Known): Recipe {
  const { recipe, past, catalogue, lostGraphs } = state;
  if (hasItsGraph(recipe, catalogue) || lostGraphs.some((graph) => isWanted(state, graph))) return recipe;
  return past.findLast((earlier) => hasItsGraph(earlier, catalogue)) ?? recipe;
}
