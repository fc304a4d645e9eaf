import { expect, test } from 'vitest';
import type { BaseId } from '@/lib/catalogue/catalogue';
import { compose } from '@/lib/compose';
import { buildLock } from '@/lib/lock/build-lock';
import { lockedBytes } from '@/lib/lock/locked-bytes';
import { withLibrary } from '@/lib/recipe/edit';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import type { Requirement } from '@/lib/recipe/requirement';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { describeRow } from './shelf-row';

const catalogue = loadCatalogue('3.13', '3.14');

const library = (name: string) => ({ name, extras: [], version: null });

function recipeOf(names: readonly string[], changes: { base?: BaseId; python?: string } = {}): Recipe {
  return { ...defaultRecipe, ...changes, libraries: names.map(library) };
}

function rowOf(name: string | Requirement, recipe: Recipe) {
  return describeRow(typeof name === 'string' ? library(name) : name, {
    catalogue,
    recipe,
    lock: buildLock(recipe, catalogue),
  });
}

test('a free library says what it would add, and what comes with it', () => {
  const recipe = recipeOf([]);
  const row = rowOf('pandas', recipe);
  const after = buildLock(withLibrary(recipe, library('pandas')), catalogue);
  expect(row).toMatchObject({ isChosen: false, canBeAdded: true });
  expect(row.version).toBe(after.packages.find((each) => each.package.name === 'pandas')?.package.version);
  expect(row.bytes).toBe(lockedBytes(after, recipe) - lockedBytes(buildLock(recipe, catalogue), recipe));
  expect(row.remark?.text).toBe('comes with numpy, tzdata and python-dateutil');
});

test('a chosen one says what leaving it out would save', () => {
  const recipe = recipeOf(['pandas', 'scikit-learn']);
  const row = rowOf('pandas', recipe);
  expect(row.isChosen).toBe(true);
  // numpy stays for scikit-learn.
  expect(row.bytes).toBeLessThan(rowOf('pandas', recipeOf([])).bytes ?? 0);
});

test('what another one brings adds nothing', () => {
  const row = rowOf('numpy', recipeOf(['pandas', 'scikit-learn']));
  expect(row.bytes).toBe(0);
  expect(row.remark).toEqual({
    sign: 'there',
    text: 'already in the image: pandas, scikit-learn and scipy bring it',
    way: null,
  });
  expect(rowOf('flask', recipeOf([])).remark?.text).toBe('already in the image: the app brings it');
});

test('who would make a chosen one older says so, and who is older says by whom', () => {
  expect(rowOf('modin', recipeOf(['pandas'])).remark).toMatchObject({
    sign: 'held',
    text: expect.stringMatching(/^would hold pandas at 2\.\d+\.\d+ \(now 3\.\d+\.\d+\)$/),
  });
  const held = rowOf('pandas', recipeOf(['modin', 'pandas']));
  expect(held.remark).toMatchObject({
    sign: 'held',
    text: expect.stringMatching(/^older than it is alone \(3\.\d+\.\d+\): held by modin$/),
    way: { label: 'Without modin', recipe: recipeOf(['pandas']) },
  });
  expect(rowOf('pandas', recipeOf(['modin'])).remark?.text).toMatch(
    /^would be older than it is alone \(3\.\d+\.\d+\): held by modin$/,
  );
});

test('two that cannot go together say so before and after', () => {
  const before = rowOf('dbt-core', recipeOf(['black']));
  expect(before).toMatchObject({ canBeAdded: true, bytes: null });
  expect(before.remark).toEqual({ sign: 'refused', text: 'cannot go together with black', way: null });
  const after = rowOf('black', recipeOf(['black', 'dbt-core']));
  expect(after.remark?.text).toBe('cannot go together with dbt-core, see above');
});

test('a missing wheel on Alpine is told with the base that has one', () => {
  const recipe = recipeOf([], { base: 'alpine' });
  expect(rowOf('duckdb', recipe).remark).toEqual({
    sign: 'refused',
    text: 'no wheel of duckdb for Alpine: the build would stop',
    way: { label: 'Use slim', recipe: { ...recipe, base: 'slim' } },
  });
  // The one without a wheel is often not the one that was asked for.
  expect(rowOf('numba', recipe).remark?.text).toBe('no wheel of llvmlite for Alpine: the build would stop');
  expect(rowOf('duckdb', recipeOf([])).remark?.sign).not.toBe('refused');
});

test('a library without a version for this Python cannot be added', () => {
  const gone = catalogue.snapshot.libraries
    .map(({ name }) => rowOf(name, recipeOf([], { python: '3.14' })))
    .filter(({ canBeAdded }) => !canBeAdded);
  expect(gone.length).toBeGreaterThan(0);
  for (const row of gone) expect(row).toMatchObject({ version: null, bytes: null, isChosen: false });
  expect(gone[0]?.remark?.text).toBe('no version that runs on Python 3.14');
});

test('packages of the distribution and compilers are named', () => {
  expect(rowOf('lightgbm', recipeOf([])).remark?.text).toBe('needs libgomp1 from apt');
  expect(rowOf('psycopg2', recipeOf([])).remark?.text).toBe(
    'no wheel: compiled from source in a stage of its own',
  );
  expect(rowOf('psycopg2', recipeOf([], { base: 'full' })).remark?.text).toBe(
    'no wheel: compiled from source in the image',
  );
});

test('a version or an extra that is not in the catalogue has no size, and opens the lock where others need it', () => {
  const row = rowOf({ name: 'pandas', extras: [], version: '0.1' }, recipeOf(['seaborn']));
  expect(row).toMatchObject({ version: '0.1', bytes: null, canBeAdded: true });
  expect(row.remark?.text).toBe('this version is not in the catalogue, so nothing is locked with it');
  const ranged = rowOf({ name: 'pandas', extras: [], version: null, range: '<3' }, recipeOf([]));
  expect(ranged).toMatchObject({ version: '<3', bytes: null });
  expect(ranged.remark?.text).toBe('leaves out the version of the catalogue, not locked, size not known');
  expect(rowOf({ name: 'pandas', extras: ['zzz'], version: null }, recipeOf([])).remark?.text).toBe(
    'this extra is not in the catalogue, not locked, size not known',
  );
});

test('a missing wheel for arm64 is told, and the recipe says what a newer Mac can do', () => {
  expect(rowOf('hdbscan', recipeOf([])).remark?.text).toBe('no wheel of hdbscan for arm64, as in newer Macs');
  const { problems } = compose(recipeOf(['hdbscan', 'tensorflow-cpu']), catalogue);
  expect(problems.map(({ kind, subject, severity }) => `${severity} ${kind} ${subject}`)).toEqual([
    'note no-arm64 hdbscan',
    'note no-arm64 tensorflow-cpu',
  ]);
  expect(problems[0]?.message).toContain(
    'it must be compiled, which needs a compiler. With --platform linux/amd64',
  );
  expect(problems[1]?.message).toContain('the build stops at it');
});
