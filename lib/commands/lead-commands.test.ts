import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { defaultRecipe, type Recipe } from '@/lib/recipe/recipe';
import { catalogueFor } from '@/lib/testing/catalogue';
import { leadCommands } from './lead-commands';

function commandsOf(change: Partial<Recipe>) {
  const recipe = { ...defaultRecipe, ...change };
  return compose(recipe, catalogueFor(recipe)).commands;
}

test('build, run and one line more lead; every other line stays in its group', () => {
  const groups = commandsOf({ services: ['postgres'] });
  const { lead, rest } = leadCommands(groups);
  expect(lead.map(({ id }) => id)).toEqual(['build', 'run', 'compose-up']);
  const ids = (all: typeof groups) => all.flatMap(({ commands }) => commands.map(({ id }) => id));
  expect([...lead.map(({ id }) => id), ...ids([...rest])].sort()).toEqual(ids(groups).sort());
  expect(rest.every(({ commands }) => commands.length > 0)).toBe(true);
});

test('a job that listens to nothing is built, run and tested; other engines come behind', () => {
  const { lead, rest } = leadCommands(commandsOf({ app: 'script' }));
  expect(lead.map(({ id }) => id)).toEqual(['build', 'run', 'pytest']);
  expect(rest.map(({ id }) => id)).toEqual(['podman', 'apptainer']);
});
