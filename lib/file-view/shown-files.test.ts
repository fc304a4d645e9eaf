import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';
import { fileSize } from './describe-files';
import { shownFiles } from './shown-files';

const catalogue = loadCatalogue('3.13');

function lockRow(known: typeof catalogue) {
  const lock = shownFiles(compose(defaultRecipe, known)).find(({ path }) => path === 'requirements.txt');
  return lock && [lock.note, fileSize(lock)];
}

test('the lock has its place before its hashes are here, and no size', () => {
  expect(lockRow({ ...catalogue, hashes: {} })).toEqual([
    expect.stringMatching(/^locked, \d+ packages$/),
    '?',
  ]);
  expect(lockRow({ ...catalogue, hashes: {}, graphs: {} })).toEqual(['versions not here yet', '?']);
  expect(lockRow(catalogue)).toEqual([expect.stringMatching(/^locked/), expect.stringMatching(/kB$/)]);
});
