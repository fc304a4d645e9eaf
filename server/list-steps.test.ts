import { expect, test } from 'vitest';
import { answerChanges, standBefore } from '@/lib/change/answer-changes';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { listSteps } from './list-steps';

test('steps have the names that the engine prints, and config has none', () => {
  const { recipe } = readLink('app=flask&lib=psycopg2', known);
  const before = standBefore(recipe, catalogueFor(recipe));
  const { plan, fates } = answerChanges(before, [{ kind: 'edit', path: 'src/app.py' }]).whatIf;
  expect(listSteps(plan, fates).map(({ name }) => name?.slice(0, 24) ?? null)).toEqual([
    '[build 1/3] FROM docker.',
    null,
    '[build 2/3] RUN apt-get ',
    '[build 3/3] RUN --mount=',
    '[build 1/3] FROM docker.',
    null,
    '[stage-1 2/7] RUN userad',
    '[stage-1 3/7] WORKDIR /a',
    '[stage-1 4/7] RUN apt-ge',
    '[stage-1 5/7] COPY --fro',
    '[stage-1 6/7] COPY src/ ',
    '[stage-1 7/7] RUN python',
    null,
    null,
    null,
    null,
  ]);
});
