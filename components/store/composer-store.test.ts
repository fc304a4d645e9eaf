import { beforeEach, expect, test } from 'vitest';
import type { Catalogue, PythonFacts } from '@/lib/catalogue/catalogue';
import { answerChanges, standBefore } from '@/lib/change/answer-changes';
import { readChanges } from '@/lib/change/read-changes';
import { withApp, withLibrary, withPython } from '@/lib/recipe/edit';
import type { Problem } from '@/lib/recipe/problem';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { allStarters } from '@/lib/starter/all-starters';
import { noStarters } from '@/lib/testing/catalogue';
import { addChange } from './add-change';
import { type ComposerStore, createComposerStore } from './composer-store';
import { selectAnswer, selectWhatIf } from './select-what-if';
import {
  selectActiveStepId,
  selectAwaited,
  selectComposition,
  selectEarlier,
  selectLoss,
  selectMissing,
  selectPreview,
  selectWantedParts,
  selectWhatIfs,
} from './selectors';

const layer = { name: 'Debian', stored: 80_000_000, compressed: 30_000_000, estimated: false };
const base = {
  base: 'slim',
  tag: '3.13-slim-trixie',
  family: 'debian',
  layers: [layer],
  source: '',
} as const;

function python(version: string): PythonFacts {
  return { version, newestPatch: `${version}.1`, endOfLife: '2099-01-01', bases: [base] };
}

function pure(name: string) {
  const wheels = ['glibc-x86-64', 'glibc-arm64', 'musl-x86-64', 'musl-arm64'] as const;
  const sizes = { download: 1000, installed: 4000, bytecode: 2000 };
  return { name, version: '1.0', olderBy: 0, dependencies: [], extras: {}, wheels, sdist: true, ...sizes };
}

const packages = ['flask', 'gunicorn', 'pandas'].map(pure);

const catalogue: Catalogue = {
  snapshot: {
    id: '2026-11',
    date: '2026-11-23',
    until: '2026-11-16',
    pythons: [python('3.12'), python('3.13')],
    libraries: [],
    sizesFrom: '',
  },
  graphs: { '3.13': { python: '3.13', packages } },
  hashes: {},
  descriptions: null,
  starters: allStarters,
};

const problem: Problem = {
  kind: 'unknown-field',
  severity: 'warning',
  subject: 'foo',
  message: 'is no field of a recipe. It is ignored.',
  fixes: [],
};

let store: ComposerStore;
const state = () => store.getState();

beforeEach(() => {
  store = createComposerStore({ catalogue, snapshots: ['2026-11'] });
});

test('a fresh store holds the default recipe and nothing to undo', () => {
  expect(state().recipe).toBe(defaultRecipe);
  expect(state().past).toEqual([]);
});

test('an edit can be undone and done again', () => {
  const edited = withApp(defaultRecipe, 'fastapi');
  state().edit(edited);
  state().undo();
  expect(state().recipe).toBe(defaultRecipe);
  state().redo();
  expect(state().recipe).toBe(edited);
});

test('undo without a past and redo without a future change nothing', () => {
  const before = state();
  before.undo();
  before.redo();
  expect(state()).toEqual(before);
});

test('an edit after an undo forgets what was undone', () => {
  state().edit(withApp(defaultRecipe, 'fastapi'));
  state().undo();
  state().edit(withApp(defaultRecipe, 'script'));
  expect(state().future).toEqual([]);
});

test('the same recipe again is no edit', () => {
  state().edit(state().recipe);
  expect(state().past).toEqual([]);
});

test('a recipe from the address bar leaves the history alone and brings its problems', () => {
  state().visit(withApp(defaultRecipe, 'script'), [problem]);
  expect(state().past).toEqual([]);
  expect(state().linkProblems).toEqual([problem]);
  state().dismissLinkProblems();
  expect(state().linkProblems).toEqual([]);
});

test('a part that failed is remembered until somebody tries again', () => {
  state().fail({ part: 'hashes', snapshot: '2026-11', python: '3.13', starter: 'flask' });
  expect(state().failed).toEqual(['hashes']);
  state().retry();
  expect(state().failed).toEqual([]);
});

test('a part that failed is not asked for at every choice, but by a recipe that needs another one', () => {
  state().fail({ part: 'graph', snapshot: '2026-11', python: '3.13', starter: 'flask' });
  state().edit(withApp(defaultRecipe, 'script'));
  expect(state().failed).toEqual(['graph']);
  state().undo();
  state().redo();
  expect(state().failed).toEqual(['graph']);
  state().edit(withPython(state().recipe, '3.12'));
  expect(state().failed).toEqual([]);
});

test('all panels share one composition, and a selection does not compute it again', () => {
  const composition = selectComposition(state());
  const whatIfs = selectWhatIfs(state());
  state().choose('edit');
  state().activate('final.base');
  expect(selectComposition(state())).toBe(composition);
  expect(selectWhatIfs(state())).toBe(whatIfs);
});

test('a preview composes the recipe with one library more and leaves the recipe alone', () => {
  state().preview('pandas');
  const preview = selectPreview(state());
  expect(preview?.lock.packages.map((each) => each.package.name)).toContain('pandas');
  expect(state().recipe).toBe(defaultRecipe);
  state().preview(null);
  expect(selectPreview(state())).toBeNull();
});

test('while the graph of another Python is on its way, the last good picture stays', () => {
  state().edit(withPython(defaultRecipe, '3.12'));
  expect(selectComposition(state()).recipe.python).toBe('3.13');
  expect(selectMissing(state())).toEqual(['graph']);
  state().receive({ ...catalogue, graphs: { ...catalogue.graphs, '3.12': { python: '3.12', packages } } });
  expect(selectComposition(state()).recipe.python).toBe('3.12');
  expect(selectMissing(state())).toEqual(['hashes']);
  expect(selectWantedParts(state()).map(({ part }) => part)).toEqual(['hashes', 'descriptions']);
});

const ofFlask = { ...catalogue, starters: { ...noStarters, appTypes: { flask: {} } } };
const streamlit = { part: 'starters', snapshot: '2026-11', python: '3.13', starter: 'streamlit' } as const;

test('while the starter code of another app type is on its way, the last good picture stays', () => {
  store = createComposerStore({ catalogue: ofFlask, snapshots: ['2026-11'] });
  expect(selectWantedParts(state()).map(({ part }) => part)).toEqual(['hashes', 'descriptions', 'starters']);
  state().edit(withApp(defaultRecipe, 'streamlit'));
  expect(selectComposition(state()).recipe.app).toBe('flask');
  expect(selectAwaited(state())).toBe('The starter code of Streamlit is on its way.');
  expect(selectWantedParts(state())).toEqual([streamlit]);
  state().receive(catalogue);
  expect(selectComposition(state()).recipe.app).toBe('streamlit');
  expect(selectAwaited(state())).toBeNull();
});

test('a recipe of another Python and another app type asks for graph and starter code at once', () => {
  store = createComposerStore({ catalogue: ofFlask, snapshots: ['2026-11'] });
  state().edit(withApp(withPython(defaultRecipe, '3.12'), 'streamlit'));
  expect(selectMissing(state())).toEqual(['graph', 'starters']);
});

test('starter code that cannot be had is told, and the recipe is shown without it until it comes', () => {
  store = createComposerStore({ catalogue: ofFlask, snapshots: ['2026-11'] });
  state().edit(withApp(defaultRecipe, 'streamlit'));
  state().fail(streamlit);
  expect(selectComposition(state())).toMatchObject({
    recipe: { app: 'streamlit' },
    missing: ['starters'],
  });
  expect(selectLoss(state())).toEqual({
    subject: 'The starter code',
    message: 'could not be loaded: what stands here is without it. Are you online?',
  });
  state().retry();
  state().receive(catalogue);
  expect(selectComposition(state()).missing).toEqual([]);
  expect(selectLoss(state())).toBeNull();
  expect(state().lost).toEqual([]);
});

test('starter code that failed while nobody needed it is asked for again by who does', () => {
  store = createComposerStore({ catalogue: ofFlask, snapshots: ['2026-11'] });
  state().fail({ ...streamlit, starter: 'flask' });
  expect(selectLoss(state())).toEqual({
    subject: 'The starter code of other apps',
    message: 'could not be loaded. Everything else works.',
  });
  state().edit({ ...defaultRecipe, services: ['redis'] });
  expect(state().failed).toEqual([]);
  expect(selectMissing(state())).toEqual(['starters']);
});

test('descriptions that cannot be had are told as what they are', () => {
  state().fail({ ...streamlit, part: 'descriptions' });
  expect(selectLoss(state())?.subject).toBe('What the catalogue says about libraries');
});

test('a part that failed for another Python or snapshot is not missed', () => {
  state().fail({ part: 'graph', snapshot: '2026-11', python: '3.12', starter: 'flask' });
  state().fail({ part: 'graph', snapshot: '2026-10', python: '3.13', starter: 'flask' });
  expect(state().failed).toEqual([]);
});

test('a recipe whose graph can not be had is shown as it is, also after the next choice', () => {
  const { name } = selectComposition(state());
  state().edit(withPython(defaultRecipe, '3.12'));
  expect(selectAwaited(state())).toBe('The versions for Python 3.12 are on their way.');
  state().fail({ part: 'graph', snapshot: '2026-11', python: '3.12', starter: 'flask' });
  const shown = () => selectComposition(state());
  expect(shown().recipe.python).toBe('3.12');
  state().edit(withLibrary(state().recipe, { name: 'pandas', extras: [], version: null }));
  expect(shown().recipe).toBe(state().recipe);
  expect(shown().name).toBe(name);
  expect(selectAwaited(state())).toBeNull();
  expect(selectMissing(state())).toEqual(['graph']);
});

test('a recipe of another snapshot asks for that snapshot', () => {
  store = createComposerStore({ catalogue, snapshots: ['2026-10', '2026-11'] });
  state().visit({ ...defaultRecipe, at: '2026-10' }, []);
  expect(selectMissing(state())).toEqual(['snapshot']);
});

test('the composition ahead of the last choice is there to compare with', () => {
  expect(selectEarlier(state())).toBeNull();
  state().edit(withLibrary(defaultRecipe, { name: 'pandas', extras: [], version: null }));
  expect(selectEarlier(state())?.recipe.libraries).toEqual([]);
});

test('the step that installs is lit until another one is, and again when that one is gone', () => {
  expect(selectActiveStepId(state())).toBe('final.install');
  state().activate('final.base');
  expect(selectActiveStepId(state())).toBe('final.base');
  state().activate('build.install');
  expect(selectActiveStepId(state())).toBe('final.install');
});

test('choosing a what-if lights the step where the cache breaks', () => {
  state().choose('edit');
  expect(selectActiveStepId(state())).toBe('final.code');
  state().choose('python');
  expect(selectActiveStepId(state())).toBe('final.base');
  state().choose('nothing');
  expect(selectActiveStepId(state())).toBe('final.base');
});

test('two stores on one page keep their own answers', () => {
  const other = createComposerStore({ catalogue, snapshots: ['2026-11'] });
  other.getState().edit(withApp(defaultRecipe, 'script'));
  const [mine, theirs] = [selectComposition(state()), selectComposition(other.getState())];
  expect(theirs.recipe.app).toBe('script');
  expect(selectComposition(state())).toBe(mine);
  expect(selectComposition(other.getState())).toBe(theirs);
});

const answers = { readChanges, standBefore, answerChanges };

test('changes wait for what answers them, and light the step where they break the cache', () => {
  state().ask('edit:src/app.py');
  expect(selectAnswer(state())).toBeNull();
  expect(selectWhatIf(state())).toBe(selectWhatIfs(state()).first);
  state().receiveAnswers(answers);
  expect(selectWhatIf(state())).toMatchObject({ id: 'any', label: 'edit app.py' });
  expect(selectActiveStepId(state())).toBe('final.code');
});

test('what is asked again is not answered again, and another recipe is', () => {
  state().receiveAnswers(answers);
  state().ask('edit:src/app.py');
  const answer = selectAnswer(state());
  state().activate('final.base');
  expect(selectAnswer(state())).toBe(answer);
  state().edit(withLibrary(defaultRecipe, { name: 'pandas', extras: [], version: null }));
  expect(selectAnswer(state())?.whatIf.plan).not.toBe(answer?.whatIf.plan);
});

test('a question of the bar takes the place of changes', () => {
  state().receiveAnswers(answers);
  state().ask('base:digest');
  state().choose('edit');
  expect(state().changes).toBeNull();
  expect(selectWhatIf(state())).toBe(selectWhatIfs(state()).edit);
});

test('what could not be read and what could not be made are told together', () => {
  state().receiveAnswers(answers);
  state().ask('fly:away,edit:nothing.py');
  expect(selectAnswer(state())?.complaints).toEqual([
    expect.stringMatching(/^“fly:away” is no change/),
    expect.stringMatching(/^edit:nothing.py: the folder has no such file/),
  ]);
});

test('answers that could not be fetched are missed until somebody tries again', () => {
  state().ask('');
  state().receiveAnswers(null);
  expect(state().lostAnswers).toBe(true);
  state().retryAnswers();
  expect(state().lostAnswers).toBe(false);
});

test('all seconds are those of the line that the reader has', () => {
  const seconds = () => selectWhatIfs(state()).first.seconds;
  const usual = seconds();
  state().assumeLine(10);
  expect(seconds()).toBeGreaterThan(usual);
  state().receiveAnswers(answers);
  state().ask('builder:new');
  expect(selectWhatIf(state()).seconds).toBe(seconds());
});

test('one more change is asked about once', () => {
  addChange(state(), 'edit:src/app.py');
  addChange(state(), 'base:digest');
  addChange(state(), 'edit:src/app.py');
  expect(state().changes).toBe('edit:src/app.py,base:digest');
});

const older: Catalogue = {
  ...catalogue,
  snapshot: { ...catalogue.snapshot, id: '2026-10', pythons: [python('3.12')] },
  graphs: { '3.12': { python: '3.12', packages } },
};
const frozen = { ...defaultRecipe, python: '3.12', at: '2026-10' };

test('a recipe is read with its own snapshot, whichever came first, and back at once', () => {
  store = createComposerStore({ catalogue, snapshots: ['2026-10', '2026-11'] });
  state().edit(frozen);
  expect(selectComposition(state()).snapshot).toBe('2026-11');
  expect(selectAwaited(state())).toBe('The catalogue 2026-10 is on its way.');
  state().receive(older);
  expect(selectComposition(state())).toMatchObject({ snapshot: '2026-10', recipe: frozen });
  state().undo();
  expect(selectComposition(state())).toMatchObject({ snapshot: '2026-11', recipe: defaultRecipe });
  state().redo();
  expect(selectComposition(state())).toMatchObject({ snapshot: '2026-10', recipe: frozen });
});

test('a snapshot that cannot be had is told, and the newest stands in for it', () => {
  store = createComposerStore({ catalogue, snapshots: ['2026-10', '2026-11'] });
  state().visit(frozen, []);
  state().fail({ part: 'snapshot', snapshot: '2026-10', python: '3.12', starter: 'flask' });
  expect(selectComposition(state()).snapshot).toBe('2026-11');
  expect(selectLoss(state())).toEqual({
    subject: 'The catalogue 2026-10',
    message:
      'could not be loaded: what stands here is of 2026-11, and not what the recipe is frozen to. Are you online?',
  });
});

test.each([
  ['a link', (recipe: Recipe) => state().visit(recipe, [])],
  ['a choice', (recipe: Recipe) => state().edit(recipe)],
])('a snapshot that comes on a second try is not drawn before its graph: that of %s', (_, ask) => {
  const wanted = { snapshot: '2026-10', python: '3.13', starter: 'flask' };
  const bare = { ...catalogue, snapshot: { ...catalogue.snapshot, id: '2026-10' }, graphs: {} };
  store = createComposerStore({ catalogue, snapshots: ['2026-10', '2026-11'] });
  ask({ ...defaultRecipe, at: '2026-10' });
  state().fail({ ...wanted, part: 'snapshot' });
  state().retry();
  state().receive(bare);
  expect(selectComposition(state())).toMatchObject({ snapshot: '2026-11', missing: ['hashes'] });
  state().fail({ ...wanted, part: 'graph' });
  state().receive({ ...bare, graphs: catalogue.graphs });
  expect(selectComposition(state())).toMatchObject({ snapshot: '2026-10', missing: ['hashes'] });
  expect(state().lost).toEqual([]);
});

test('a Python that the snapshot lacks is a problem with a way out, and the recipe keeps what was asked', () => {
  store = createComposerStore({ catalogue: older, snapshots: ['2026-10'] });
  state().visit({ ...defaultRecipe, python: '3.13' }, []);
  const { recipe, problems } = selectComposition(state());
  expect(recipe.python).toBe('3.12');
  expect(state().recipe.python).toBe('3.13');
  expect(problems[0]).toMatchObject({
    kind: 'not-in-catalogue',
    subject: 'Python 3.13',
    message: 'is not in the catalogue 2026-10. Python 3.12 is used.',
    fixes: [{ label: 'Use Python 3.12' }],
  });
});
