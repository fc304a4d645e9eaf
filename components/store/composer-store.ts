import { createStore } from 'zustand/vanilla';
import type { Catalogue } from '@/lib/catalogue/catalogue';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import type { ComposerState, ComposerStoreState, WantedPart } from './composer-state';
import { createMemos } from './memos';
import { isWanted, selectWhatIfs } from './selectors';

export type ComposerStore = ReturnType<typeof createComposerStore>;

export type InitialState = { catalogue: Catalogue; snapshots: readonly string[]; recipe?: Recipe };

/** The only place where the recipe changes. Undo is an array of recipes: they are never edited in place. */
export function createComposerStore(initial: InitialState) {
  return createStore<ComposerStoreState>()((set) => ({
    ...initialSelections,
    ...initial,
    memos: createMemos(),
    edit: (recipe) => set((state) => (recipe === state.recipe ? state : edited(state, recipe))),
    undo: () => set(undone),
    redo: () => set(redone),
    visit: (recipe, linkProblems) => set({ recipe, linkProblems, failed: [] }),
    dismissLinkProblems: () => set({ linkProblems: [] }),
    receive: (catalogue) => set({ catalogue }),
    fail: (wanted) => set((state) => failedFor(state, wanted)),
    retry: () => set({ failed: [] }),
    choose: (scenario) => set((state) => chosen(state, scenario)),
    activate: (activeStepId) => set({ activeStepId }),
    preview: (previewLibrary) => set({ previewLibrary }),
    open: (openFile) => set({ openFile }),
    show: (tab) => set({ tab }),
    browse: (shelf) => set({ shelf, previewLibrary: null }),
  }));
}

const initialSelections = {
  recipe: defaultRecipe,
  past: [],
  future: [],
  linkProblems: [],
  failed: [],
  lostGraphs: [],
  scenario: 'first',
  activeStepId: '',
  previewLibrary: null,
  openFile: 'Dockerfile',
  tab: 'layers',
  shelf: null,
} as const satisfies Omit<ComposerState, 'catalogue' | 'snapshots' | 'memos'>;

function edited(state: ComposerState, recipe: ComposerState['recipe']): Partial<ComposerState> {
  return { recipe, past: [...state.past, state.recipe], future: [], failed: [], previewLibrary: null };
}

function undone({ recipe, past, future }: ComposerState): Partial<ComposerState> {
  const earlier = past.at(-1);
  return earlier ? { recipe: earlier, past: past.slice(0, -1), future: [recipe, ...future], failed: [] } : {};
}

function redone({ recipe, past, future }: ComposerState): Partial<ComposerState> {
  const [later, ...rest] = future;
  return later ? { recipe: later, past: [...past, recipe], future: rest, failed: [] } : {};
}

/** A part that the recipe does not need any more is not missed. */
function failedFor(state: ComposerState, wanted: WantedPart): Partial<ComposerState> {
  return {
    ...(isWanted(state, wanted) ? { failed: [...state.failed, wanted.part] } : {}),
    ...(wanted.part === 'graph' ? { lostGraphs: [...state.lostGraphs, wanted] } : {}),
  };
}

/** The step where the cache breaks is what one wants to read about next. */
function chosen(state: ComposerState, scenario: ComposerState['scenario']): Partial<ComposerState> {
  const broken = selectWhatIfs(state)[scenario].break;
  return broken === null ? { scenario } : { scenario, activeStepId: broken.stepId };
}
