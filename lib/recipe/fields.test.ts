import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { known } from '@/lib/testing/catalogue';
import { fieldNames, fieldOf } from './fields';

test('docs/server.md lists every field with its values, as the server does', () => {
  const rows = readFileSync('docs/server.md', 'utf8').split('\n');
  const listed = rows.slice(rows.indexOf('|---|---|---|') + 1);
  const meant = fieldNames.map((name) => {
    const { about, help } = fieldOf(name);
    return `| \`${name}\` | ${about} | ${help(known)} |`;
  });
  expect(listed.slice(0, listed.indexOf(''))).toEqual(meant);
});
