import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { catalogueFor } from '@/lib/testing/catalogue';
import { exampleRecipes } from '@/lib/testing/examples';
import { secretPath } from './secrets';
import type { Service } from './service';
import { documentationOfUnrun, imageName, type ServiceId, service, serviceIds } from './services';

const locked = new Set(
  catalogueFor(defaultRecipe).graphs[defaultRecipe.python]?.packages.map(({ name }) => name),
);

describe.each(serviceIds)('the service %s', (id) => {
  const { requirement, environment, appEnvironment, secrets, entryPoint, command, dataDirectory }: Service =
    service(id);
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

  it('tells the app every address and file that its module reads, and no other', () => {
    const code = readFileSync(`${folder}/visits_in_${id}.py`, 'utf8');
    const read = [...code.matchAll(/os\.environ\["(\w+)"\]/g)].map(([, name]) => name);
    expect(read.sort()).toEqual(Object.keys(appEnvironment).sort());
  });

  it('reads each password from its file, and the app reads those that it may', () => {
    const asked = (texts: readonly string[]) => texts.join(' ').match(/\/run\/secrets\/[\w-]+/g) ?? [];
    const paths = (those: Service['secrets']) => those.map(({ name }) => secretPath(name));
    expect(asked([...Object.values(environment), ...(entryPoint ?? []), ...(command ?? [])])).toEqual(
      paths(secrets),
    );
    expect(asked(Object.values(appEnvironment))).toEqual(paths(secrets.filter(({ appReads }) => appReads)));
  });

  it('tells no password in a variable', () => {
    for (const [name, value] of Object.entries({ ...environment, ...appEnvironment })) {
      if (/PASS/.test(name)) expect(name).toMatch(/_FILE$/);
      expect(value).not.toMatch(/\/\/[^/]*:[^/]*@|\$\{/);
    }
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

it.each([
  ['what they tell the app', (id: ServiceId) => Object.keys(service(id).appEnvironment)],
  ['a password', (id: ServiceId) => service(id).secrets.map(({ name }) => name)],
])('no two services use one name for %s', (_, namesOf) => {
  const names = serviceIds.flatMap(namesOf);
  expect(new Set(names).size).toBe(names.length);
});

it.each([
  ['postgres', 'postgres:18-alpine'],
  ['pgvector', 'pgvector:pg18'],
] as const)('the form names the image of %s without whose it is', (id, name) => {
  expect(imageName(id)).toBe(name);
});
