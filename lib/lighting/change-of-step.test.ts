import { expect, test } from 'vitest';
import { answerChanges, standBefore } from '@/lib/change/answer-changes';
import { readChanges } from '@/lib/change/read-changes';
import { compose } from '@/lib/compose';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { changeOfStep } from './change-of-step';

const links = [
  '',
  'lib=pandas',
  'app=script&without=user',
  'app=flask&lib=psycopg2&installer=pip',
  'with=redis',
];

test.for(links)('what is asked about a step of “%s” can be made and changes that very step', (link) => {
  const { recipe } = readLink(link, known);
  const catalogue = catalogueFor(recipe);
  const composition = compose(recipe, catalogue);
  const before = standBefore(recipe, catalogue);
  const asked = composition.plan.stages.flatMap(({ steps }) =>
    steps.flatMap(({ id, layer }) => {
      const change = changeOfStep(composition, id);
      return change === null ? [] : [{ id, layer, ...change }];
    }),
  );
  expect(asked.length).toBeGreaterThan(4);
  for (const { id, layer, words, label } of asked) {
    const { changes, complaints } = readChanges(words);
    expect(complaints).toEqual([]);
    const answer = answerChanges(before, changes);
    expect(answer.complaints).toEqual([]);
    expect(answer.whatIf.label).toBe(label);
    // Config makes no step, so nothing of it is rebuilt by itself.
    if (layer !== 'config') expect(answer.whatIf.fates[id]?.state, `${id} after ${words}`).toBe('rebuilt');
  }
});

test('a step that no change of one’s own rebuilds alone is not asked about', () => {
  const composition = compose(
    readLink('app=flask', known).recipe,
    catalogueFor(readLink('app=flask', known).recipe),
  );
  expect(changeOfStep(composition, 'final.account')).toBeNull();
  expect(changeOfStep(composition, 'nobody')).toBeNull();
});
