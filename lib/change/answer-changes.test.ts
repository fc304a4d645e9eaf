import { expect, test } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { answerChanges } from './answer-changes';
import { readChanges } from './read-changes';

function ask(link: string, text: string) {
  const { recipe } = readLink(link, known);
  const { changes, complaints } = readChanges(text);
  expect(complaints).toEqual([]);
  const answer = answerChanges(recipe, changes, catalogueFor(recipe));
  const steps = answer.plan?.steps.filter(({ name }) => name !== null) ?? [];
  const rebuilt = steps.filter(({ state }) => state === 'rebuilt');
  return { answer, rebuilt: rebuilt.map(({ id }) => id), first: rebuilt[0]?.because };
}

const code = ['final.code', 'final.compile'];
const all = ['final.base', 'final.account', 'final.directory', 'final.install', ...code];

test.for<[string, string, string[], string | undefined]>([
  ['', '', [], undefined],
  ['', 'touch:src/app.py', [], undefined],
  ['', 'edit:README.md', [], undefined],
  ['', 'edit:requirements.in', [], undefined],
  ['', 'add:src/.env', [], undefined],
  ['', 'add:data.csv', [], undefined],
  ['', 'edit:.dockerignore', [], undefined],
  ['', 'delete:.dockerignore', [], undefined],
  ['', 'edit:src/app.py', code, 'app.py changed'],
  ['', 'chmod:src/app.py', code, 'app.py changed'],
  ['', 'add:src/extra.py', code, 'extra.py changed'],
  ['', 'rename:src/app.py:src/main.py', code, 'app.py, main.py changed'],
  ['lib=pandas', 'edit:requirements.txt', ['final.install', ...code], 'requirements.txt changed'],
  ['lib=pandas', 'bump:pandas', ['final.install', ...code], 'requirements.txt changed'],
  ['lib=pandas', 'install:polars', ['final.install', ...code], 'requirements.txt changed'],
  ['lib=pandas,polars', 'uninstall:polars', ['final.install', ...code], 'requirements.txt changed'],
  ['', 'env:DEBUG=1', ['final.account', 'final.directory', 'final.install', ...code], 'RUN changed'],
  ['', 'user:nobody', [], undefined],
  ['', 'cmd:python app.py', [], undefined],
  ['', 'workdir:/srv', ['final.directory', 'final.install', ...code], 'WORKDIR changed'],
  ['', 'python:patch', all, 'FROM changed to a newer python:3.13-slim-trixie'],
  ['', 'python:minor', all, 'FROM changed to python:3.14-slim-trixie'],
  ['', 'base:digest', all, 'FROM changed to a newer python:3.13-slim-trixie'],
  ['', 'builder:new', all, 'nothing is cached yet'],
  ['', 'builder:no-mounts', [], undefined],
  [
    '',
    'builder:no-cache',
    ['final.account', 'final.directory', 'final.install', ...code],
    'the cache is not asked',
  ],
])('app=flask&%s after “%s”', ([link, change, rebuilt, because]) => {
  const found = ask(`app=flask&${link}`, change);
  expect(found.answer.complaints).toEqual([]);
  expect(found.rebuilt).toEqual(rebuilt);
  expect(found.first).toBe(because);
});

test('changes are combined, and the lowest one breaks', () => {
  const { rebuilt } = ask('app=flask', 'edit:src/app.py,edit:requirements.txt');
  expect(rebuilt).toEqual(['final.install', ...code]);
});

test('what is renamed and renamed back is as it was', () => {
  expect(ask('app=flask', 'rename:src/app.py:src/b.py,rename:src/b.py:src/app.py').rebuilt).toEqual([]);
});

test('steps have the names that the engine prints, and config has none', () => {
  const { answer } = ask('app=flask&lib=psycopg2', 'edit:src/app.py');
  expect(answer.plan?.steps.map(({ name }) => name?.slice(0, 24) ?? null)).toEqual([
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

test('a pruned mount and a cache that is not asked fetch everything again', () => {
  const seconds = (change: string) =>
    ask('app=flask&lib=pandas', change).answer.plan?.steps.find(({ id }) => id === 'final.install')
      ?.seconds ?? 0;
  expect(seconds('bump:pandas')).toBeLessThan(seconds('bump:pandas,builder:no-mounts'));
  expect(seconds('builder:no-cache')).toBe(seconds('builder:new'));
});

test('the naive order installs again after every edit', () => {
  const { answer } = ask('app=flask&lib=pandas', 'edit:src/app.py');
  expect(answer.naive?.seconds).toBeGreaterThan(answer.plan?.seconds ?? 0);
});

test.for([
  ['edit:src/nothing.py', /^edit:src\/nothing\.py: the folder has no such file\. It has Dockerfile, /],
  ['add:src/app.py', /^add:src\/app\.py: the folder has this file already\.$/],
  ['rename:src/app.py:README.md', /a file of the new name is there already\.$/],
  ['bump:nobody-has-this', /^bump:nobody-has-this: nothing installs it\.$/],
  ['uninstall:polars', /^uninstall:polars: the recipe does not have it\.$/],
  ['install:flask', /^install:flask: the recipe has it already\.$/],
] as const)('“%s” cannot be made, and says why', ([change, complaint]) => {
  const { answer, rebuilt } = ask('app=flask&lib=flask', change);
  expect(answer.complaints).toEqual([expect.stringMatching(complaint)]);
  expect(rebuilt).toEqual([]);
});

test('there is no newer Python than the newest', () => {
  expect(ask('python=3.14', 'python:minor').answer.complaints).toEqual([
    'python:minor: there is no newer one.',
  ]);
});

test('a build that lacks a file stops, and nobody knows of its steps', () => {
  const { answer } = ask('app=flask', 'delete:requirements.txt');
  expect(answer).toMatchObject({
    stops: 'The build stops: the Dockerfile reads requirements.txt, and nothing lies there.',
    plan: null,
    naive: null,
  });
});
