import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { serviceIds } from '@/lib/services/services';
import { catalogueFor } from '@/lib/testing/catalogue';
import { exampleRecipes } from '@/lib/testing/examples';
import { type AppTypeId, appType, appTypeIds } from './app-types';

const locked = new Set(
  catalogueFor(defaultRecipe).graphs[defaultRecipe.python]?.packages.map(({ name }) => name),
);

describe.each(appTypeIds)('the app type %s', (id: AppTypeId) => {
  const { processes, requirements } = appType(id);
  const [, ...others] = processes;

  it('asks for libraries that the catalogue locks', () => {
    for (const text of requirements) expect(locked, text).toContain(parseRequirement(text)?.name);
  });

  it('gives every process a name of its own, which no service has', () => {
    const names = [...processes.map((process) => process.id), ...serviceIds];
    expect(new Set(names).size).toBe(names.length);
  });

  it('says how compose learns that a process beside the first one is ready', () => {
    for (const { id: name, ends, health } of others)
      expect(ends ? 'command' : health?.test.kind, name).toBe('command');
  });

  it('has an example', () => {
    expect(exampleRecipes().map(({ app }) => app)).toContain(id);
  });
});
