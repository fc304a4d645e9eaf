import { basename } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { printGraph } from '@/lib/catalogue/graph-file';
import { withApp, withPython } from '@/lib/recipe/edit';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { startersPath } from '@/lib/starter/starters-path';
import { catalogueFor, noStarters } from '@/lib/testing/catalogue';
import { completeComposition } from './complete-composition';
import { type ComposerStore, createComposerStore } from './composer-store';
import { createLoader } from './use-catalogue';

type Answer = { resolve: (body: unknown) => void; reject: () => void };

const catalogue = catalogueFor(defaultRecipe);
const { snapshot } = catalogue;
const answers = new Map<string, Answer>();
/** What waits until the page idles. */
const idle: (() => void)[] = [];
const starters = basename(startersPath);
let store: ComposerStore;

beforeEach(() => {
  vi.stubGlobal('fetch', (path: string) => {
    const name = path.split('/').at(-1) ?? '';
    return new Promise((resolve, reject) =>
      answers.set(name, {
        resolve: (body) => resolve({ ok: true, json: async () => body }),
        reject: () => reject(new TypeError('Failed to fetch')),
      }),
    );
  });
  vi.stubGlobal('window', { requestIdleCallback: (task: () => void) => idle.push(task) });
  idle.length = 0;
  store = createComposerStore({ catalogue, snapshots: [snapshot.id] });
  const hashes = { ...catalogue.hashes, '3.11': hashesOf('3.11'), '3.12': hashesOf('3.12') };
  store.getState().receive({ ...catalogue, hashes });
});
afterEach(() => {
  vi.unstubAllGlobals();
  answers.clear();
});

const graphOf = (python: string) =>
  printGraph({ python, packages: catalogue.graphs['3.13']?.packages ?? [] });

const hashesOf = (python: string) => ({ python, files: {} });

function choose(python: string): void {
  store.getState().edit(withPython(store.getState().recipe, python));
}

test('a graph that fails for one Python does not hold up that of another', async () => {
  store.subscribe(createLoader(store));
  choose('3.12');
  choose('3.11');
  expect([...answers.keys()]).toEqual(['graph-3.12.json', 'graph-3.11.json']);
  answers.get('graph-3.12.json')?.reject();
  answers.get('graph-3.11.json')?.resolve(graphOf('3.11'));
  await vi.waitFor(() => expect(store.getState().catalogue.graphs).toHaveProperty(['3.11']));
  expect(store.getState().failed).toEqual([]);
});

test('a graph that failed is asked for again when its Python is chosen again', async () => {
  store.subscribe(createLoader(store));
  choose('3.12');
  answers.get('graph-3.12.json')?.reject();
  await vi.waitFor(() => expect(store.getState().failed).toEqual(['graph']));
  choose('3.13');
  answers.clear();
  choose('3.12');
  expect([...answers.keys()]).toEqual(['graph-3.12.json']);
});

test('starter code comes when the page idles, or when a recipe needs it, and then once', async () => {
  const { appTypes } = catalogue.starters;
  const ofDefault = { ...noStarters, appTypes: { [defaultRecipe.app]: appTypes[defaultRecipe.app] ?? {} } };
  store = createComposerStore({ catalogue: { ...catalogue, starters: ofDefault }, snapshots: [snapshot.id] });
  const loadMissing = createLoader(store);
  store.subscribe(loadMissing);
  loadMissing();
  expect([...answers.keys()]).toEqual([]);
  expect(idle).toHaveLength(1);
  store.getState().edit(withApp(defaultRecipe, 'streamlit'));
  expect([...answers.keys()]).toEqual([starters]);
  answers.get(starters)?.resolve(catalogue.starters);
  await vi.waitFor(() => expect(store.getState().catalogue.starters).toBe(catalogue.starters));
  answers.clear();
  for (const task of idle) task();
  expect([...answers.keys()]).toEqual([]);
});

test('a download does not wait for what only the next recipe needs', async () => {
  const early = { ...catalogue, descriptions: null, starters: { ...catalogue.starters, services: {} } };
  store = createComposerStore({ catalogue: early, snapshots: [snapshot.id] });
  expect((await completeComposition(store))?.missing).toEqual([]);
  expect([...answers.keys()]).toEqual([]);
});

test('a download waits for the graph and for the hashes that the graph asks for', async () => {
  choose('3.10');
  const whole = completeComposition(store);
  answers.get('graph-3.10.json')?.resolve(graphOf('3.10'));
  await vi.waitFor(() => expect([...answers.keys()]).toContain('hashes-3.10.json'));
  answers.get('hashes-3.10.json')?.resolve(hashesOf('3.10'));
  expect((await whole)?.recipe.python).toBe('3.10');
});
