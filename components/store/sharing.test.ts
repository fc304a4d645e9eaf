import { beforeEach, expect, test } from 'vitest';
import { loadCatalogue, snapshots } from '@/lib/testing/catalogue';
import { type ComposerStore, createComposerStore } from './composer-store';

const catalogue = loadCatalogue('3.13');
let store: ComposerStore;

beforeEach(() => {
  store = createComposerStore({ catalogue, snapshots: snapshots.all });
});

test('the Share panel stands on the tab of the files, and not beside the libraries', () => {
  store.getState().browse('');
  store.getState().share(true);
  expect(store.getState()).toMatchObject({ isSharing: true, tab: 'files', shelf: null });
});

test.each(['recipe', 'layers', 'files'] as const)('closed, it gives back the tab %s', (tab) => {
  store.getState().show(tab);
  store.getState().share(true);
  store.getState().share(true);
  store.getState().share(false);
  expect(store.getState()).toMatchObject({ isSharing: false, tab });
});

test('who has turned to another tab stays there when it is closed, and comes back there from it', () => {
  store.getState().share(true);
  store.getState().show('recipe');
  store.getState().share(false);
  expect(store.getState().tab).toBe('recipe');
  store.getState().share(true);
  store.getState().show('layers');
  store.getState().share(true);
  store.getState().share(false);
  expect(store.getState().tab).toBe('layers');
});

test.each([
  ['opens a file', () => store.getState().open('compose.yaml')],
  ['goes to a line', () => store.getState().lookUp(1)],
  ['browses the libraries', () => store.getState().browse('')],
])('it gives way to what somebody asks for who %s', (_, ask) => {
  store.getState().share(true);
  ask();
  expect(store.getState().isSharing).toBe(false);
});
