import { appType } from '@/lib/app-types/app-types';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Composition } from '@/lib/composition';
import { defaultStepId, describeStep } from '@/lib/notes/step-note';
import { knownRecipe } from '@/lib/recipe/known-recipe';
import { pythonMinor, type Recipe } from '@/lib/recipe/recipe';
import { usedServices } from '@/lib/recipe/used-services';
import { hasAllStarters, hasStarter } from '@/lib/starter/starter';
import type { CataloguePart, ComposerState, WantedPart } from './composer-state';
import type { Memos } from './memos';

type Known = Pick<
  ComposerState,
  | 'recipe'
  | 'past'
  | 'linkProblems'
  | 'catalogue'
  | 'catalogues'
  | 'snapshots'
  | 'lost'
  | 'lineSpeed'
  | 'memos'
>;
/** The very same, so that an answer is remembered. */
const noProblems: ComposerState['linkProblems'] = [];

type RecipeAndSnapshots = Pick<ComposerState, 'recipe' | 'snapshots'>;
type Wanting = RecipeAndSnapshots & Pick<ComposerState, 'catalogue'>;
type Previewing = Known & Pick<ComposerState, 'previewLibrary'>;

/** What is on screen. While what it is drawn from is on its way, the last recipe that has it; one that cannot get it is
 * shown without. */
export function selectComposition(state: Known): Composition {
  const { recipe, catalogue } = selectShown(state);
  return state.memos.compose(recipe, catalogue, state.linkProblems, state.lineSpeed);
}

export function selectWhatIfs(state: Known) {
  return selectComposition(state).whatIfs;
}

/** The composition with the library under the cursor of the search list; null while nothing is previewed. */
export function selectPreview(state: Previewing): Composition | null {
  if (state.previewLibrary === null) return null;
  const { addLibrary, composePreview } = state.memos;
  const { recipe, catalogue } = selectShown(state);
  return composePreview(addLibrary(recipe, state.previewLibrary), catalogue, noProblems, state.lineSpeed);
}

/** The composition ahead of the last choice; null: nothing was chosen yet. */
export function selectEarlier(state: Known): Composition | null {
  const earlier = state.past.at(-1);
  if (earlier === undefined) return null;
  const catalogue = catalogueOf(state, earlier) ?? state.catalogue;
  return state.memos.compose(earlier, catalogue, state.linkProblems, state.lineSpeed);
}

/** True: the recipe is frozen to a catalogue that is not the newest. */
export function isFrozenToOlder(state: RecipeAndSnapshots): boolean {
  return selectWanted(state) !== state.snapshots.at(-1);
}

/** The recipe with the newest catalogue; null: it has that one, or a part of either is not here. */
export function selectToday(state: Known): Composition | null {
  const newest = state.snapshots.at(-1);
  if (newest === undefined || !isFrozenToOlder(state) || !canBeDrawn(state, state.recipe)) return null;
  const recipe = state.memos.freeze(state.recipe, newest);
  const catalogue = catalogueOf(state, recipe);
  if (catalogue === undefined || lackingOf(recipe, catalogue).length > 0) return null;
  return state.memos.composeToday(recipe, catalogue, noProblems, state.lineSpeed);
}

/** What `selectToday` waits for; null: nothing. */
export function selectWantedToday(state: Known): WantedPart | null {
  const newest = state.snapshots.at(-1);
  if (newest === undefined || !isFrozenToOlder(state)) return null;
  const today = { ...state, recipe: state.memos.freeze(state.recipe, newest) };
  const catalogue = catalogueOf(today, today.recipe);
  if (catalogue === undefined) return wantedOf(today, 'snapshot');
  const [lacking] = lackingOf(today.recipe, catalogue);
  return lacking === undefined ? null : wantedOf({ ...today, catalogue }, lacking);
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
  const catalogue = catalogueOf(state, state.recipe);
  if (catalogue === undefined) return ['snapshot'];
  const lacking = lackingOf(state.recipe, catalogue);
  return lacking.length > 0 ? lacking : selectComposition(state).missing;
}

/** The same parts, and those that a visitor may need next, with what they are of. */
export function selectWantedParts(state: Known): readonly WantedPart[] {
  const missing = selectMissing(state);
  const next = partsForNext(state.catalogue).filter((part) => !missing.includes(part));
  return [...missing, ...(missing.some(isDrawnFrom) ? [] : next)].map((part) => wantedOf(state, part));
}

function partsForNext({ descriptions, starters }: Catalogue): readonly CataloguePart[] {
  return [
    ...(descriptions ? [] : (['descriptions'] as const)),
    ...(hasAllStarters(starters) ? [] : (['starters'] as const)),
  ];
}

export function isWanted(state: Wanting, { part, snapshot, python, starter }: WantedPart): boolean {
  const now = wantedOf(state, part);
  return now.snapshot === snapshot && (part === 'starters' ? now.starter === starter : now.python === python);
}

/** What is on its way while an earlier recipe is on screen, in words; null: nothing is. */
export function selectAwaited(state: Known): string | null {
  if (selectShown(state).recipe === state.recipe) return null;
  const catalogue = catalogueOf(state, state.recipe);
  if (catalogue === undefined) return `The catalogue ${selectWanted(state)} is on its way.`;
  return hasItsGraph(state.recipe, catalogue)
    ? `The starter code of ${appType(state.recipe.app).title} is on its way.`
    : `The versions for Python ${state.recipe.python} are on their way.`;
}

/** What the page could not fetch, in words; null: it has everything that it needs, or waits for it. */
export function selectLoss(state: Known & Pick<ComposerState, 'failed'>): ReturnType<Memos['describeLoss']> {
  const { snapshot, python } = wantedOf(state, 'graph');
  const { snapshot: used, starters } = state.catalogue;
  const isCodeHere = hasStarter(starters, state.recipe);
  return state.memos.describeLoss(state.failed, snapshot, python, used.id, isCodeHere);
}

/** Name of the image as the form has it, whatever is on its way. */
export function selectName({ recipe }: Pick<ComposerState, 'recipe'>): string {
  return recipe.name ?? appType(recipe.app).imageName;
}

export function wantedOf(state: Wanting, part: CataloguePart): WantedPart {
  const python = pythonMinor(knownRecipe(state.recipe, state.catalogue.snapshot).python);
  const starter = [state.recipe.app, ...usedServices(state.recipe)].join(' ');
  return { part, snapshot: selectWanted(state), python, starter };
}

/** The picture waits for it. */
export function isDrawnFrom(part: CataloguePart): boolean {
  return part === 'snapshot' || part === 'graph' || part === 'starters';
}

/** True: the recipe that was chosen last is on screen, with all that it is drawn from or with what can be had. */
export function isDrawn(state: Known): boolean {
  return canBeDrawn(state, state.recipe) || isLost(state);
}

/** Undefined: it has not been fetched. */
function catalogueOf(state: Known, recipe: Recipe): Catalogue | undefined {
  return state.catalogues[selectWanted({ ...state, recipe })];
}

function selectShown(state: Known): { recipe: Recipe; catalogue: Catalogue } {
  const { recipe, past } = state;
  const shown = isDrawn(state) ? recipe : past.findLast((earlier) => canBeDrawn(state, earlier));
  if (shown === undefined) return { recipe, catalogue: standIn(state) };
  return { recipe: shown, catalogue: catalogueOf(state, shown) ?? state.catalogue };
}

/** What draws the recipe whole until its own graph is here. */
function standIn({ recipe, catalogue, catalogues }: Known): Catalogue {
  return Object.values(catalogues).findLast((each) => hasItsGraph(recipe, each)) ?? catalogue;
}

function canBeDrawn(state: Known, recipe: Recipe): boolean {
  const catalogue = catalogueOf(state, recipe);
  return catalogue !== undefined && lackingOf(recipe, catalogue).length === 0;
}

/** What the picture of a recipe waits for. */
function lackingOf(recipe: Recipe, catalogue: Catalogue): readonly ('graph' | 'starters')[] {
  return [
    ...(hasItsGraph(recipe, catalogue) ? [] : (['graph'] as const)),
    ...(hasStarter(catalogue.starters, recipe) ? [] : (['starters'] as const)),
  ];
}

function isLost(state: Known): boolean {
  return state.lost.some((part) => isWanted(state, part));
}

function hasItsGraph(recipe: Recipe, { graphs, snapshot }: Catalogue): boolean {
  return graphs[pythonMinor(knownRecipe(recipe, snapshot).python)] !== undefined;
}
