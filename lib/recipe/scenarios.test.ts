import { expect, it } from 'vitest';
import { known } from '@/lib/testing/catalogue';
import { printLink, readLink } from './link';
import { scenarioIds, withQuestion } from './scenarios';

it.each(scenarioIds)('a link opens with the question %s, and the recipe is the same', (id) => {
  for (const query of ['', 'lib=pandas&at=2026-11']) {
    const link = withQuestion(query, id);
    const { recipe, question, problems } = readLink(link, known);
    expect(question ?? 'first').toBe(id);
    expect(problems).toEqual([]);
    expect(printLink(recipe)).toBe(query);
  }
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
