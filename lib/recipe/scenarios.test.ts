import { expect, it } from 'vitest';
import { known } from '@/lib/testing/catalogue';
import { printLink, readLink } from './link';
import { isSameQuestion, scenarioIds, withQuestion } from './scenarios';

it.each(scenarioIds)('a link opens with the question %s, and the recipe is the same', (id) => {
  for (const query of ['', 'lib=pandas&at=2026-11']) {
    const link = withQuestion(query, { scenario: id, changes: null });
    const { recipe, question, problems } = readLink(link, known);
    expect(question ?? 'first').toBe(id);
    expect(problems).toEqual([]);
    expect(printLink(recipe)).toBe(query);
  }
});

it.each([
  'edit:src/app.py,bump:pandas',
  "cmd:python -c 'print(1)!',env:A=50 % & more",
  'rename:a\\,b.py:c d.py',
])('a link opens with the changes %s, and the recipe is the same', (changes) => {
  for (const query of ['', 'lib=pandas&at=2026-11']) {
    const link = withQuestion(query, { scenario: 'edit', changes });
    expect(link).not.toMatch(/[ !'()*]/);
    const read = readLink(link, known);
    expect(read).toMatchObject({ question: null, changes, problems: [] });
    expect(printLink(read.recipe)).toBe(query);
  }
});

it('changes stand in a link as one would type them', () => {
  const changes = 'edit:src/app.py,bump:pandas';
  expect(withQuestion('lib=pandas', { scenario: 'first', changes })).toBe(`lib=pandas&change=${changes}`);
});

it('changes cover the question before them; no changes yet are none', () => {
  const edit = { scenario: 'edit', changes: null } as const;
  expect(
    isSameQuestion({ ...edit, changes: 'base:digest' }, { scenario: 'first', changes: 'base:digest' }),
  ).toBe(true);
  expect(isSameQuestion(edit, { ...edit, changes: 'base:digest' })).toBe(false);
  expect(withQuestion('lib=pandas', { scenario: 'edit', changes: '' })).toBe('lib=pandas');
});

it('a question that nobody knows is told, and a first build is shown', () => {
  const { question, problems } = readLink('ask=why&lib=pandas', known);
  expect(question).toBeNull();
  expect(problems).toMatchObject([
    {
      kind: 'unknown-value',
      subject: 'why',
      message: expect.stringMatching(/first build is shown; .*nothing, edit, library/),
    },
  ]);
});

it('a question in capitals is followed, and a second one is told', () => {
  const { question, problems } = readLink('?ASK=Edit&ask=python', known);
  expect(question).toBe('edit');
  expect(problems).toMatchObject([
    { kind: 'changed-value', subject: 'Edit' },
    { kind: 'duplicate-value', subject: 'ask=python' },
  ]);
});
