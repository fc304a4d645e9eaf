import { expect, test } from 'vitest';
import { withApp, withOption, withPort, withSnapshot } from '@/lib/recipe/edit';
import { readLink } from '@/lib/recipe/link';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { describeEdit } from './describe-edit';

const recipe = (link: string) => readLink(link, { snapshots: ['2026-11'] }).recipe;

test.each([
  ['', 'lib=scikit-learn', 'added scikit-learn'],
  ['lib=pandas', '', 'removed pandas'],
  ['lib=pandas', 'lib=pandas>=2', 'pandas to pandas>=2'],
  ['', 'lib=a,b,c,d', 'added 4 libraries'],
  ['', 'with=postgres', 'Postgres beside the app'],
  ['with=redis', '', 'without Redis'],
  ['port=5000', 'port=8000', 'port 5000 to 8000'],
  ['', 'python=3.12', 'Python 3.13 to 3.12'],
  ['', 'base=full', 'base slim to full'],
  ['', 'installer=pip', 'installer uv to pip'],
  ['', 'torch=cpu', 'torch of the index to CPU'],
  ['', 'without=health', 'Health check: off'],
  ['', 'name=api', 'name flask-api to api'],
  ['', 'at=2026-11', 'catalogue the newest to 2026-11'],
  ['', 'lib=pandas&with=redis', 'added pandas, Redis beside the app'],
])('from "%s" to "%s" is told as “%s”', (before, after, words) => {
  expect(describeEdit(recipe(before), recipe(after))).toBe(words);
});

test('another app tells neither its own port nor its own name', () => {
  expect(describeEdit(defaultRecipe, withApp(defaultRecipe, 'streamlit'))).toBe('app Flask API to Streamlit');
});

test('many edits at once are told by the first two', () => {
  const after = withPort(withOption(withSnapshot(recipe('lib=pandas'), '2026-11'), 'user', false), 81);
  expect(describeEdit(defaultRecipe, after)).toMatch(/^added pandas, port \d+ to 81 and 2 more$/);
});

test('the same recipe is no change', () => {
  expect(describeEdit(defaultRecipe, { ...defaultRecipe })).toBe('no change');
});
