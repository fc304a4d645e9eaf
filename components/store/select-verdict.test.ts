import { beforeEach, expect, test } from 'vitest';
import { withPython } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { catalogueFor } from '@/lib/testing/catalogue';
import { type ComposerStore, createComposerStore } from './composer-store';
import { needsVerdict, selectJudged, selectVerdict } from './select-verdict';
import { selectComposition } from './selectors';

const catalogue = catalogueFor(defaultRecipe);
let store: ComposerStore;

beforeEach(() => {
  store = createComposerStore({ catalogue, snapshots: [catalogue.snapshot.id] });
});

test('before anything runs nothing is said and nothing is asked', () => {
  expect(selectVerdict(store.getState())).toBeNull();
  expect(needsVerdict(store.getState())).toBe(false);
});

test('a verdict stands as long as its text does', () => {
  const verdict = { state: 'given', of: selectJudged(store.getState()), remarks: [] } as const;
  store.getState().judge(verdict);
  expect(selectVerdict(store.getState())).toBe(verdict);
  expect(needsVerdict(store.getState())).toBe(false);
  store.getState().edit(withPython(defaultRecipe, '3.13.2'));
  expect(selectVerdict(store.getState())).toBe('reading');
  expect(needsVerdict(store.getState())).toBe(true);
});

test('what could not be had is asked for when somebody tries again', () => {
  store.getState().judge({ state: 'absent' });
  store.getState().edit(withPython(defaultRecipe, '3.13.2'));
  expect(needsVerdict(store.getState())).toBe(false);
  store.getState().judge({ state: 'loading' });
  expect(needsVerdict(store.getState())).toBe(true);
});

test('the judge reads the Dockerfile on screen and what its context leaves out', () => {
  const { dockerfile, files } = selectComposition(store.getState());
  expect(selectJudged(store.getState())).toEqual({
    dockerfile: dockerfile.text,
    dockerignore: files.find(({ path }) => path === '.dockerignore')?.text,
  });
});

test('a line that is looked up opens the Dockerfile and lights its step', () => {
  const { lines } = selectComposition(store.getState()).dockerfile;
  const last = lines.at(-1);
  store.getState().open('README.md');
  store.getState().lookUp(lines.length);
  const { openFile, tab, lookedUp, activeStepId } = store.getState();
  expect({ openFile, tab, lookedUp }).toEqual({
    openFile: 'Dockerfile',
    tab: 'files',
    lookedUp: { line: lines.length },
  });
  expect(activeStepId).toBe(last?.stepId);
});
