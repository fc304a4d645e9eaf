import { createStore } from 'zustand/vanilla';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { usualHabits } from '@/lib/change/habits';
import { usualLineSpeed } from '@/lib/plan/line-speed';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { hasAllStarters } from '@/lib/starter/starter';
import type { ComposerState, ComposerStoreState, WantedPart } from './composer-state';
import { createMemos } from './memos';
import { selectChosen } from './select-what-if';
import { isDrawnFrom, isWanted, selectComposition, selectWanted, wantedOf } from './selectors';

export type ComposerStore = ReturnType<typeof createComposerStore>;

export type InitialState = { catalogue: Catalogue; snapshots: readonly string[]; recipe?: Recipe };

/** The only place where the recipe changes. Undo is an array of recipes: they are never edited in place. */
export function createComposerStore(initial: InitialState) {
  return createStore<ComposerStoreState>()((set) => ({
    ...initialSelections,
    ...initial,
    catalogues: { [initial.catalogue.snapshot.id]: initial.catalogue },
    memos: createMemos(),
    edit: (recipe) => set((state) => (recipe === state.recipe ? state : edited(state, recipe))),
    undo: () => set(undone),
    redo: () => set(redone),
    visit: (recipe, linkProblems) => set((state) => ({ ...turnedTo(state, recipe), linkProblems })),
    dismissLinkProblems: () => set({ linkProblems: [] }),
    receive: (catalogue) => set((state) => received(state, catalogue)),
    fail: (wanted) => set((state) => failedFor(state, wanted)),
    retry: () => set({ failed: [] }),
    choose: (scenario) => set((state) => lit(state, { scenario, changes: null })),
    ask: (changes) => set((state) => lit(state, { changes, previewLibrary: null })),
    receiveAnswers: (changeAnswers) =>
      set((state) => lit(state, { changeAnswers, lostAnswers: changeAnswers === null })),
    retryAnswers: () => set({ lostAnswers: false }),
    assumeLine: (lineSpeed) => set({ lineSpeed }),
    assumeHabits: (habits) => set({ habits }),
    activate: (activeStepId) => set({ activeStepId }),
    preview: (previewLibrary) => set({ previewLibrary }),
    open: (openFile) => set({ openFile, isSharing: false }),
    lookUp: (line) => set((state) => lookedUp(state, line)),
    judge: (verdict) => set({ verdict }),
    show: (tab) => set({ tab }),
    browse: (shelf) => set({ shelf, previewLibrary: null, isSharing: false }),
    share: (isSharing) => set(isSharing ? shared : closed),
  }));
}

const initialSelections = {
  recipe: defaultRecipe,
  past: [],
  future: [],
  linkProblems: [],
  failed: [],
  lost: [],
  scenario: 'first',
  changes: null,
  changeAnswers: null,
  lostAnswers: false,
  lineSpeed: usualLineSpeed,
  habits: usualHabits,
  activeStepId: '',
  previewLibrary: null,
  openFile: 'Dockerfile',
  lookedUp: null,
  verdict: null,
  tab: 'layers',
  shelf: null,
  isSharing: false,
  sharedFrom: 'layers',
} as const satisfies Omit<ComposerState, 'catalogue' | 'catalogues' | 'snapshots' | 'memos'>;

function edited(state: ComposerState, recipe: Recipe): Partial<ComposerState> {
  const past = [...state.past, state.recipe];
  return { ...turnedTo(state, recipe), past, future: [], previewLibrary: null };
}

function undone(state: ComposerState): Partial<ComposerState> {
  const recipe = state.past.at(-1);
  if (!recipe) return {};
  const future = [state.recipe, ...state.future];
  return { ...turnedTo(state, recipe), past: state.past.slice(0, -1), future };
}

function redone(state: ComposerState): Partial<ComposerState> {
  const [recipe, ...future] = state.future;
  if (!recipe) return {};
  return { ...turnedTo(state, recipe), past: [...state.past, state.recipe], future };
}

/** Another recipe, with its own catalogue where that is here. */
function turnedTo(state: ComposerState, recipe: Recipe) {
  const catalogue = state.catalogues[selectWanted({ ...state, recipe })] ?? state.catalogue;
  return { recipe, catalogue, failed: stillFailed({ ...state, catalogue }, recipe) };
}

function received(state: ComposerState, catalogue: Catalogue): Partial<ComposerState> {
  const catalogues = { ...state.catalogues, [catalogue.snapshot.id]: catalogue };
  const lost = state.lost.filter((wanted) => !hasCome(catalogue, wanted));
  return { catalogues, lost, catalogue: catalogues[selectWanted(state)] ?? state.catalogue };
}

/** `lost`: a snapshot, a graph of one, or starter code. */
function hasCome({ snapshot, graphs, starters }: Catalogue, lost: WantedPart): boolean {
  if (lost.part === 'starters') return hasAllStarters(starters);
  return lost.snapshot === snapshot.id && (lost.part === 'snapshot' || graphs[lost.python] !== undefined);
}

/** A recipe that needs other parts of the catalogue asks for them; one that needs the same waits for a new try. */
function stillFailed(state: ComposerState, recipe: Recipe): ComposerState['failed'] {
  const next = { ...state, recipe };
  return state.failed.filter((part) => isWanted(next, wantedOf(state, part)));
}

/** A part that the recipe does not need any more is not missed. */
function failedFor(state: ComposerState, wanted: WantedPart): Partial<ComposerState> {
  return {
    ...(isWanted(state, wanted) ? { failed: [...new Set([...state.failed, wanted.part])] } : {}),
    ...(isDrawnFrom(wanted.part) ? { lost: [...state.lost, wanted] } : {}),
  };
}

/** The step where the cache breaks is what one wants to read about next. */
function lit(state: ComposerState, asked: Partial<ComposerState>): Partial<ComposerState> {
  const broken = selectChosen({ ...state, ...asked }).break;
  return broken === null ? asked : { ...asked, activeStepId: broken.stepId };
}

/** Beside the drawing and not beside the libraries; on a phone, on the tab of the files. */
function shared(state: ComposerState): Partial<ComposerState> {
  const sharedFrom = isOnShareTab(state) ? state.sharedFrom : state.tab;
  return { isSharing: true, sharedFrom, tab: 'files', shelf: null, previewLibrary: null };
}

function closed(state: ComposerState): Partial<ComposerState> {
  return { isSharing: false, tab: isOnShareTab(state) ? state.sharedFrom : state.tab };
}

function isOnShareTab({ isSharing, tab }: ComposerState): boolean {
  return isSharing && tab === 'files';
}

/** The step of the line is what lights up. */
function lookedUp(state: ComposerState, line: number): Partial<ComposerState> {
  const stepId = selectComposition(state).dockerfile.lines[line - 1]?.stepId ?? state.activeStepId;
  return { openFile: 'Dockerfile', tab: 'files', lookedUp: { line }, activeStepId: stepId, isSharing: false };
}
