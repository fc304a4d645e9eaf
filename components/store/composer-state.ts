import type { Catalogue } from '@/lib/catalogue/catalogue';
import type { Habits } from '@/lib/change/habits';
import type { LineSpeed } from '@/lib/plan/line-speed';
import type { Problem } from '@/lib/recipe/problem';
import type { Recipe } from '@/lib/recipe/recipe';
import type { ScenarioId } from '@/lib/recipe/scenarios';
import type { ChangeAnswers, Memos } from './memos';
import type { Verdict } from './verdict';

/** The recipe and a few selections. Nothing that can be computed is stored. */
export type ComposerState = {
  recipe: Recipe;
  /** Recipes to go back to, oldest first, and forward to, newest first. */
  past: readonly Recipe[];
  future: readonly Recipe[];
  /** What could not be understood in the link the page was opened with, until it is dismissed. */
  linkProblems: readonly Problem[];
  /** What the recipe is read with: its own snapshot, or the one before it while that is on its way. */
  catalogue: Catalogue;
  /** All that has been fetched, by id of the snapshot. */
  catalogues: Readonly<Record<string, Catalogue>>;
  /** Ids of the snapshots that exist. */
  snapshots: readonly string[];
  scenario: ScenarioId;
  /** Changes that are asked about together, as a link writes them; null: the scenario is. */
  changes: string | null;
  /** What answers them, fetched when somebody asks first; null: it is not here yet. */
  changeAnswers: ChangeAnswers | null;
  /** True: it could not be fetched, and nobody has tried again. */
  lostAnswers: boolean;
  /** Of the reader, in Mbit/s; remembered in this browser. */
  lineSpeed: LineSpeed;
  /** How often the reader builds, for what a change costs in a day and in a month. */
  habits: Habits;
  /** The step whose row, line, layer and note are lit: hovered, focused or pinned last. */
  activeStepId: string;
  /** Library under the cursor in the search list: drawn, not yet added. */
  previewLibrary: string | null;
  openFile: string;
  /** The line of the Dockerfile that somebody asked for last; asked for again, it is a new one. */
  lookedUp: { line: number } | null;
  /** What BuildKit said last; null: nothing runs yet. */
  verdict: Verdict | null;
  /** Parts of the catalogue that this recipe needs and that could not be fetched, until somebody tries again. */
  failed: readonly CataloguePart[];
  /** Snapshots, graphs and starter code that could not be fetched when last asked for. Recipes that need one are shown
   * without it. */
  lost: readonly WantedPart[];
  tab: 'recipe' | 'layers' | 'files';
  /** Group of libraries that is open, "" for the first one; null: the form is shown. */
  shelf: string | null;
  /** The Share panel stands in the place of the files. */
  isSharing: boolean;
  /** Where a phone was when the panel was opened last, and is again when it is closed. */
  sharedFrom: ComposerState['tab'];
  /** This store's own, so that several on one page do not evict each other's answers. */
  readonly memos: Memos;
};

export type CataloguePart = 'snapshot' | 'graph' | 'starters' | 'hashes' | 'descriptions';

/** A part with what it is of, since the recipe may be another one when it arrives. */
export type WantedPart = {
  part: CataloguePart;
  snapshot: string;
  python: string;
  /** Whose starter code: the app type and services, "flask redis". */
  starter: string;
};

export type ComposerActions = {
  /** Replaces the recipe and can be undone. */
  edit: (recipe: Recipe) => void;
  undo: () => void;
  redo: () => void;
  /** A recipe that came from the address bar: the history stays as it is. */
  visit: (recipe: Recipe, problems: readonly Problem[]) => void;
  dismissLinkProblems: () => void;
  /** Takes a snapshot with what has been fetched of it. */
  receive: (catalogue: Catalogue) => void;
  /** Says that a part could not be fetched. */
  fail: (wanted: WantedPart) => void;
  retry: () => void;
  /** Asks one of the questions, and no changes any more. */
  choose: (scenario: ScenarioId) => void;
  /** Asks about changes; "" are none of them yet. */
  ask: (changes: string) => void;
  /** The answers have come; null: they could not be fetched. */
  receiveAnswers: (answers: ChangeAnswers | null) => void;
  /** Tries once more to fetch them. */
  retryAnswers: () => void;
  assumeLine: (speed: LineSpeed) => void;
  assumeHabits: (habits: Habits) => void;
  activate: (stepId: string) => void;
  preview: (library: string | null) => void;
  open: (path: string) => void;
  /** Goes to a line of the Dockerfile. */
  lookUp: (line: number) => void;
  judge: (verdict: Verdict) => void;
  show: (tab: ComposerState['tab']) => void;
  /** Opens a group of libraries; null: back to the form. */
  browse: (shelf: string | null) => void;
  /** Opens the Share panel, or brings back what stood in its place. */
  share: (isSharing: boolean) => void;
};

export type ComposerStoreState = ComposerState & ComposerActions;
