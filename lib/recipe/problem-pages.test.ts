import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fieldNames } from './fields';
import { type ProblemKind, problemKinds } from './problem';
import { questionField } from './scenarios';

const folder = new URL('../../docs/problems/', import.meta.url);
const kinds = Object.keys(problemKinds) as ProblemKind[];

test.each(kinds)('docs/problems/%s.md says what it means, why, what to do, and shows an example', (kind) => {
  const page = readFileSync(new URL(`${kind}.md`, folder), 'utf8');
  expect(page).toMatch(new RegExp(`^# ${problemKinds[kind]}\n\n\`${kind}\`\n\n\\S`));
  expect(page.match(/^## .*$/gm)).toEqual(['## Why you are told', '## What to do', '## Example']);
});

test('every page is about a kind of problem that exists', () => {
  const pages = readdirSync(folder).map((file) => file.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...kinds].sort());
});

test('the page about a word that no field has lists every word that one has', () => {
  const page = readFileSync(new URL('unknown-field.md', folder), 'utf8');
  const [, advice = ''] = page.split('## What to do');
  const [listed = ''] = advice.split('## Example');
  expect([...listed.matchAll(/`(\w+)`/g)].map(([, word]) => word)).toEqual([...fieldNames, questionField]);
});
