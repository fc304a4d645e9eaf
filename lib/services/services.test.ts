import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { catalogueFor } from '@/lib/testing/catalogue';
import { exampleRecipes } from '@/lib/testing/examples';
import { documentationOfUnrun, service, serviceIds } from './services';

const locked = new Set(
  catalogueFor(defaultRecipe).graphs[defaultRecipe.python]?.packages.map(({ name }) => name),
);

describe.each(serviceIds)('the service %s', (id) => {
  const { requirement, environment, appEnvironment, settings, dataDirectory } = service(id);
  const folder = `lib/services/${id}/files/src`;

  it('asks for a library that the catalogue locks', () => {
    expect(locked).toContain(parseRequirement(requirement)?.name);
  });

  it('brings the module that counts visits in it, and nothing that could take the place of another file', () => {
    expect(readdirSync(`lib/services/${id}/files`, { recursive: true }).map(String).sort()).toEqual([
      'src',
      `src/visits_in_${id}.py`,
    ]);
  });

  it('tells the app every address that its module reads', () => {
    const code = readFileSync(`${folder}/visits_in_${id}.py`, 'utf8');
    const read = [...code.matchAll(/os\.environ\["(\w+)"\]/g)].map(([, name]) => name);
    expect(read).toEqual(Object.keys(appEnvironment));
  });

  it('has no setting that nobody reads', () => {
    const texts = [...Object.values(environment), ...Object.values(appEnvironment)].join(' ');
    for (const { name } of settings) expect(texts).toContain(`\${${name}`);
  });

  it('keeps its data in a directory of the image', () => {
    expect(dataDirectory).toMatch(/^\/[\w./-]+$/);
  });

  it('was run, or says whose word its facts are', () => {
    const documentation = documentationOfUnrun(id);
    if (documentation !== null) expect(documentation).toMatch(/^https:\/\/[\w./-]+$/);
  });

  it('has an example', () => {
    expect(exampleRecipes().flatMap(({ services }) => services)).toContain(id);
  });
});

it('no two services use one name for what they tell the app', () => {
  const names = serviceIds.flatMap((id) => Object.keys(service(id).appEnvironment));
  expect(new Set(names).size).toBe(names.length);
});
