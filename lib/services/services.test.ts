import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { parseRequirement } from '@/lib/recipe/requirement';
import { catalogueFor } from '@/lib/testing/catalogue';
import { exampleRecipes } from '@/lib/testing/examples';
import { databaseIds, serviceEnvironment } from './logins';
import { secretPath } from './secrets';
import type { Service } from './service';
import {
  documentationOfUnrun,
  imageName,
  type ServiceId,
  service,
  serviceIds,
  servicesOfApp,
} from './services';

const locked = new Set(
  catalogueFor(defaultRecipe).graphs[defaultRecipe.python]?.packages.map(({ name }) => name),
);

describe.each(serviceIds)('the service %s', (id) => {
  const { environment, appEnvironment, secrets, entryPoint, command, dataDirectory }: Service = service(id);

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

  it('keeps its data in a directory of the image, or keeps none', () => {
    if (dataDirectory !== null) expect(dataDirectory).toMatch(/^\/[\w./-]+$/);
  });

  it('was run, or says whose word its facts are', () => {
    const documentation = documentationOfUnrun(id);
    if (documentation !== null) expect(documentation).toMatch(/^https:\/\/[\w./-]+$/);
  });

  it('has an example', () => {
    expect(exampleRecipes().flatMap(({ services }) => services)).toContain(id);
  });
});

describe.each(servicesOfApp(serviceIds))('the service %s, which the app talks to,', (id) => {
  const { requirement, appEnvironment, healthTest } = service(id);

  it('asks for a library that the catalogue locks', () => {
    expect(locked).toContain(parseRequirement(requirement ?? '')?.name);
  });

  it('brings the module that counts visits in it, and nothing that could take the place of another file', () => {
    expect(readdirSync(`lib/services/${id}/files`, { recursive: true }).map(String).sort()).toEqual([
      'src',
      `src/visits_in_${id}.py`,
    ]);
  });

  it('tells the app every address and file that its module reads, and no other', () => {
    const code = readFileSync(`lib/services/${id}/files/src/visits_in_${id}.py`, 'utf8');
    const read = [...code.matchAll(/os\.environ\["(\w+)"\]/g)].map(([, name]) => name);
    expect(read.sort()).toEqual(Object.keys(appEnvironment).sort());
  });

  it('says when it is ready, for which the app waits', () => {
    expect(healthTest?.[0]).toMatch(/^CMD(?:-SHELL)?$/);
  });
});

it('what is for people alone brings no code, tells the app nothing and has a page', () => {
  const forPeople = serviceIds.filter((id) => !servicesOfApp(serviceIds).includes(id));
  expect(forPeople).toEqual(['adminer']);
  for (const id of forPeople) {
    expect(readdirSync(`lib/services/${id}`)).toEqual(['service.ts']);
    expect(service(id).appEnvironment).toEqual({});
    expect(service(id).page).toBeDefined();
  }
});

it.each(databaseIds)('a page opens %s as its own user, with the password that the app has', (id) => {
  const { login, environment, secrets } = service(id);
  expect(Object.values(environment)).toContain(login?.user);
  expect(secrets.filter(({ appReads }) => appReads).map(({ name }) => name)).toEqual([login?.password]);
});

it('a page that opens databases proposes the first of them, and a database proposes nothing', () => {
  expect(databaseIds).toEqual(['postgres', 'pgvector', 'mariadb', 'mysql']);
  expect(serviceEnvironment('adminer', ['adminer', 'mongodb', 'mysql', 'postgres'])).toEqual({
    ADMINER_DEFAULT_SERVER: 'mysql',
  });
  expect(serviceEnvironment('adminer', ['adminer', 'redis'])).toEqual({});
  expect(serviceEnvironment('mysql', ['adminer', 'mysql'])).toEqual(service('mysql').environment);
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
