import { expect, it } from 'vitest';
import { layGround } from '@/lib/groundwork';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { loadCatalogue } from '@/lib/testing/catalogue';

const catalogue = loadCatalogue('3.8', '3.9', '3.10', '3.11', '3.12');

function installOf(recipe: Partial<Recipe>): string {
  const { plan } = layGround({ ...defaultRecipe, installer: 'pip', ...recipe }, catalogue);
  const step = plan.stages.flatMap(({ steps }) => steps).find(({ role }) => role === 'install');
  return JSON.stringify(step);
}

it.each([
  // Airflow’s core asks for sqlalchemy[asyncio], Jupyter for jsonschema[format-nongpl].
  { app: 'airflow', python: '3.9' },
  { app: 'airflow', python: '3.10' },
  { app: 'jupyter', python: '3.10.4' },
  { app: 'airflow', python: '3.11.4' },
  { app: 'airflow', python: '3.12.1' },
] as const)(
  'pip before 23.3 is told to look for nothing where $app on Python $python asks for extras',
  (recipe) => {
    expect(installOf(recipe)).toMatch(/"pip install --no-deps --require-hashes/);
    expect(installOf(recipe)).toContain('--no-deps: the lock is complete');
  },
);

it.each([
  ['has a newer pip', { app: 'airflow', python: '3.11' }],
  ['has a newer pip, renewed in the same step', { app: 'jupyter', python: '3.8' }],
  ['is read by uv', { app: 'airflow', python: '3.10', installer: 'uv' }],
  ['names no extras', { app: 'flask', python: '3.10' }],
  // It is the recipe that asks for celery[redis], and the lock has a line for all that this brings.
  ['names extras in the recipe only', { app: 'celery', python: '3.10' }],
] as const)('a lock that %s is installed as ever', (_, recipe) => {
  expect(installOf(recipe)).toContain('--require-hashes');
  expect(installOf(recipe)).not.toContain('--no-deps');
});
