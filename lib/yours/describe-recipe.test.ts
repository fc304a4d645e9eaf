import { expect, test } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { describeRecipe } from './describe-recipe';

test.each([
  ['', 'Flask API · at=2026-11'],
  ['app=jupyter&lib=a,b,c,d,e&with=redis', 'JupyterLab, a, b, 3 more, Redis · at=2026-11'],
  ['lib=pandas&at=2026-10', 'Flask API, pandas · at=2026-10'],
])('"%s" is “%s”', (link, words) => {
  const { recipe } = readLink(link, { snapshots: ['2026-10', '2026-11'] });
  expect(describeRecipe(recipe, '2026-11')).toBe(words);
});
