import { expect, test } from 'vitest';
import { makeId, shortId } from './make-id';

test('IDs look like Docker’s, are the same each time and different for different things', () => {
  const ids = Array.from({ length: 1000 }, (_, count) => makeId(`container ${count}`));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{64}$/);
  expect(new Set(ids.map(shortId)).size).toBe(1000);
  expect(makeId('container 7')).toBe(ids[7]);
});
