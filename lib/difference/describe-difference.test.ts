import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { withSnapshot } from '@/lib/recipe/edit';
import { readLink } from '@/lib/recipe/link';
import { loadSnapshot, snapshots } from '@/lib/testing/catalogue';
import { compareLocks } from './compare-locks';
import { countChanges, describeDifference } from './describe-difference';

const [older = '', newer = ''] = snapshots.all;

function composed(link: string, at: string) {
  const { recipe } = readLink(link, { snapshots: snapshots.all });
  return compose(withSnapshot(recipe, at), loadSnapshot(at, '3.13'));
}

test('what a month brought is counted, and every package told once with its owner', () => {
  const [before, after] = [composed('lib=pandas', older), composed('lib=pandas', newer)];
  const difference = compareLocks(before.lock, after.lock, true);
  const groups = describeDifference(difference);
  expect(countChanges(difference)).toBe(
    groups.map(({ title, rows }) => `${rows.length} ${title.toLowerCase()}`).join(', '),
  );
  const rows = groups.flatMap((group) => group.rows);
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  expect(rows.length).toBeGreaterThan(0);
  for (const { owner, bytes } of rows) {
    expect(owner).toMatch(/^(chosen|from|needed by) ?/);
    expect(bytes).toMatch(/^([+−]\d|0 B)/);
  }
});

test('the same catalogue brings the same versions', () => {
  const { lock } = composed('lib=pandas', newer);
  expect(countChanges(compareLocks(lock, lock, true))).toBe('the same versions');
});
