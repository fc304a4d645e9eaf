import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ComposerStore, createComposerStore } from '@/components/store/composer-store';
import { withPort, withService } from '@/lib/recipe/edit';
import { readLink } from '@/lib/recipe/link';
import { presets } from '@/lib/recipe/presets';
import { loadCatalogue, snapshots } from '@/lib/testing/catalogue';
import { forgetAll } from '@/lib/yours/edit-yours';
import { stepsOfThread } from '@/lib/yours/steps-of-thread';
import { keeper } from './keeper';
import { recallLast } from './last-recipe';
import { openRecipe } from './open-recipe';
import { startRecorder } from './recorder';
import { currentThread, thread } from './thread';

const catalogue = loadCatalogue('3.13');
const items = new Map<string, string>();
let store: ComposerStore;
let stop: () => void;

const steps = () => stepsOfThread(keeper.getState().yours.steps, currentThread()).map(({ what }) => what);
const recipeOf = (link: string) => readLink(link, { snapshots: snapshots.all }).recipe;

function start(link = ''): void {
  store = createComposerStore({ catalogue, snapshots: snapshots.all, recipe: recipeOf(link) });
  thread.setState('new', true);
  stop = startRecorder(store);
}

beforeEach(() => {
  items.clear();
  vi.stubGlobal('window', { addEventListener: () => {}, removeEventListener: () => {} });
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
    removeItem: (key: string) => items.delete(key),
  });
});
afterEach(() => {
  stop();
  keeper.change((yours) => forgetAll(yours, 1));
  vi.unstubAllGlobals();
});

test('whoever changes nothing leaves nothing', () => {
  start();
  expect(steps()).toEqual([]);
  expect(recallLast()).toBeNull();
});

test('edits make steps, and undo and redo go along them', () => {
  start();
  store.getState().edit(withPort(store.getState().recipe, 5000));
  store.getState().edit(withService(store.getState().recipe, 'redis', true));
  const all = ['Redis beside the app', 'port 8000 to 5000', 'started here'];
  expect(steps()).toEqual(all);
  store.getState().undo();
  store.getState().redo();
  expect(steps()).toEqual(all);
  expect(recallLast()).toMatchObject({ link: 'with=redis&port=5000' });
});

test('going back to a step makes none', () => {
  start('port=5000');
  store.getState().edit(withPort(store.getState().recipe, 6000));
  openRecipe(store, 'port=5000');
  expect(steps()).toEqual(['port 5000 to 6000', 'opened a link']);
});

test('a preset and a bookmark begin histories of their own, and undo goes back to the one before', () => {
  start('port=5000');
  store.getState().edit(recipeOf(presets[3].link));
  expect(steps()).toEqual(['opened preset Data API']);
  openRecipe(store, 'port=7000', { what: 'week 3', from: 'bookmark' });
  expect(steps()).toEqual(['opened bookmark week 3']);
  store.getState().undo();
  store.getState().undo();
  expect(steps()).toEqual(['opened a link']);
  expect(
    keeper
      .getState()
      .yours.visits.map(({ from }) => from)
      .sort(),
  ).toEqual(['bookmark', 'link', 'preset']);
});

test('after a reload the history goes on', () => {
  start('port=5000');
  store.getState().edit(withPort(store.getState().recipe, 6000));
  stop();
  start('port=6000');
  expect(steps()).toEqual(['port 5000 to 6000', 'opened a link']);
});
