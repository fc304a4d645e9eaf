import type { ComposerStoreState } from '@/components/store/composer-state';
import type { ComposerStore } from '@/components/store/composer-store';
import { selectAwaited, selectComposition } from '@/components/store/selectors';
import { printLink, readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';
import type { Recipe } from '@/lib/recipe/recipe';
import { describeEdit } from '@/lib/yours/describe-edit';
import { addStep, addVisit } from '@/lib/yours/edit-yours';
import type { Size, Step } from '@/lib/yours/yours';
import { keeper } from './keeper';
import { rememberLast } from './last-recipe';
import { newId } from './new-id';
import { type Opening, openingOf } from './open-recipe';
import { currentThread, thread } from './thread';

/** An edit makes a step. Undo and redo go along the steps, and so does a visit, of a link or by back and forward, where a
 * step holds its recipe. */
type Move = 'edit' | 'undo' | 'visit';

/** What was on screen before may have gone before its size was asked for. */
type Shown = { recipe: Recipe; size: Size | null };
type Drawn = { recipe: Recipe; size: Size };

/** Writes down what is done with the recipe, from now on: see lib/yours. Gives what stops it. */
export function startRecorder(store: ComposerStore): () => void {
  keeper.read();
  window.addEventListener('storage', keeper.hear);
  const start = store.getState();
  const [first] = start.past;
  let last: Shown | null = first === undefined ? null : { recipe: first, size: null };
  let move: Move = first === undefined ? 'visit' : 'edit';
  const note = (state: ComposerStoreState) => {
    // The figures of a recipe come when it is drawn.
    if (state.recipe === last?.recipe || selectAwaited(state) !== null) return;
    const shown = { recipe: state.recipe, size: sizeOf(state) };
    if (move === 'edit' && last !== null && openingOf(state.recipe) !== 'again') noteEdit(last, shown, state);
    else walkTo(state, move);
    last = shown;
  };
  note(start);
  const stop = store.subscribe((state, before) => {
    if (state.recipe !== before.recipe) move = moveOf(state, before);
    note(state);
  });
  return () => {
    stop();
    window.removeEventListener('storage', keeper.hear);
  };
}

function moveOf(state: ComposerStoreState, before: ComposerStoreState): Move {
  if (state.past.length === before.past.length) return 'visit';
  const isNew = state.past.length > before.past.length && before.future[0] !== state.recipe;
  return isNew ? 'edit' : 'undo';
}

function noteEdit(before: Shown, after: Drawn, state: ComposerStoreState): void {
  const link = printLink(after.recipe);
  const opening = openingOf(after.recipe) ?? presetOf(link, state.snapshots);
  if (opening !== undefined && opening !== 'again') noteOpening(state, opening);
  else if (!stepsOf(currentThread()).some((step) => step.link === link)) {
    const isFirst = stepsOf(currentThread()).length === 0;
    if (isFirst && before.size) keepStep(before.recipe, before.size, 'started here', null);
    const change = before.size && after.size.bytes - before.size.bytes;
    keepStep(after.recipe, after.size, describeEdit(before.recipe, after.recipe), change);
  }
  keepLast(state);
}

/** Along the steps that are there. What none of them holds was opened by its link, unless undo brought it: its step was
 * forgotten. */
function walkTo(state: ComposerStoreState, move: Move): void {
  const link = printLink(state.recipe);
  const { steps } = keeper.getState().yours;
  const here = steps.filter((step) => step.link === link);
  const known = here.find((step) => step.thread === currentThread()) ?? here[0];
  if (known !== undefined) thread.setState(known.thread, true);
  else if (link !== '' && move !== 'undo')
    noteOpening(
      state,
      presetOf(link, state.snapshots) ?? { what: selectComposition(state).sentence, from: 'link' },
    );
  if (link !== '') keepLast(state);
}

/** Another recipe, and a history of its own. */
function noteOpening(state: ComposerStoreState, { what, from }: Opening): void {
  thread.setState(newId(), true);
  const words = from === 'link' ? 'opened a link' : `opened ${from} ${what}`;
  keepStep(state.recipe, sizeOf(state), words, null);
  const visit = { id: newId(), at: Date.now(), link: printLink(state.recipe), what, from };
  keeper.change((yours) => addVisit(yours, visit));
}

function keepStep(recipe: Recipe, size: Size, what: string, change: number | null): void {
  const newest = stepsOf(currentThread())[0]?.at ?? 0;
  const step: Step = {
    id: newId(),
    // After the step before it, even within one millisecond.
    at: Math.max(Date.now(), newest + 1),
    link: printLink(recipe),
    thread: currentThread(),
    what,
    change,
    ...size,
  };
  keeper.change((yours) => addStep(yours, step));
}

function keepLast(state: ComposerStoreState): void {
  const { name, sentence } = selectComposition(state);
  const link = printLink(state.recipe);
  rememberLast(link === '' ? null : { name, sentence, link });
}

function stepsOf(id: string): readonly Step[] {
  return keeper.getState().yours.steps.filter((step) => step.thread === id);
}

function presetOf(link: string, snapshots: readonly string[]): Opening | undefined {
  const preset = presets.find((each) => printLink(readLink(each.link, { snapshots }).recipe) === link);
  return preset && { what: preset.title, from: 'preset' };
}

function sizeOf(state: ComposerStoreState): Size {
  const { imageBytes, isAtLeast } = selectComposition(state).totals;
  return { bytes: imageBytes, isAtLeast: isAtLeast.imageBytes };
}
