import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { unpackWasm } from './open-in-node';

test('the packed program is the one that SHA256 names', () => {
  const expected = readFileSync(new URL('./dist/SHA256', import.meta.url), 'utf8').trim();
  expect(createHash('sha256').update(unpackWasm()).digest('hex')).toBe(expected);
});
