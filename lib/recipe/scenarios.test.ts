import { expect, it } from 'vitest';
import { known } from '@/lib/testing/catalogue';
import { printLink, readLink } from './link';
import { readQuestion, scenarioIds, withQuestion } from './scenarios';

it.each(scenarioIds)('a link opens with the question %s, and the recipe is the same', (id) => {
  for (const query of ['', 'lib=pandas&at=2026-11']) {
    const link = withQuestion(query, id);
    expect(readQuestion(link) ?? 'first').toBe(id);
    const { recipe, problems } = readLink(link, known);
    expect(problems).toEqual([]);
    expect(printLink(recipe)).toBe(query);
  }
});

it('a question that nobody knows is told, and a first build is shown', () => {
  expect(readQuestion('ask=why&lib=pandas')).toBeNull();
  expect(readLink('ask=why&lib=pandas', known).problems).toMatchObject([
    { kind: 'unknown-value', subject: 'why', message: expect.stringContaining('nothing, edit, library') },
  ]);
});
