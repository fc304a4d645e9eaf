import { expect, test } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { buildCommands } from './commands';
import { leadCommands } from './lead-commands';

test('build, run and one line more lead; every other line stays in its group', () => {
  const groups = buildCommands({ ...defaultRecipe, services: ['postgres'] }, 'api', 8000);
  const { lead, rest } = leadCommands(groups);
  expect(lead.map(({ id }) => id)).toEqual(['build', 'run', 'compose-up']);
  const ids = (all: typeof groups) => all.flatMap(({ commands }) => commands.map(({ id }) => id));
  expect([...lead.map(({ id }) => id), ...ids([...rest])]).toEqual(ids(groups));
  expect(rest.every(({ commands }) => commands.length > 0)).toBe(true);
});

test('a job that listens to nothing has two lines and nothing more', () => {
  const { lead, rest } = leadCommands(buildCommands({ ...defaultRecipe, app: 'script' }, 'job', null));
  expect(lead.map(({ id }) => id)).toEqual(['build', 'run']);
  expect(rest).toEqual([]);
});
