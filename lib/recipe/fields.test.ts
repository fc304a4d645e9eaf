import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { snapshot } from '@/lib/testing/catalogue';
import { fieldNames, fieldOf } from './fields';

test('the docs list every field with its values, as the server does', () => {
  const rows = fieldNames.map((name) => {
    const { about, help } = fieldOf(name);
    return `| \`${name}\` | ${about} | ${help(snapshot)} |`;
  });
  expect(readFileSync('docs/server.md', 'utf8')).toContain(`|---|---|---|\n${rows.join('\n')}\n\n`);
});
