import { expect, test } from 'vitest';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { answerChanges, priceChanges, standBefore } from './answer-changes';
import { readChanges } from './read-changes';

function ask(link: string, text: string) {
  const { recipe } = readLink(link, known);
  const { changes, complaints } = readChanges(text);
  expect(complaints).toEqual([]);
  const answer = answerChanges(standBefore(recipe, catalogueFor(recipe)), changes);
  const { plan, fates } = answer.whatIf;
  const steps = plan.stages.flatMap((stage) => stage.steps.filter(({ layer }) => layer !== 'config'));
  const rebuilt = steps.map(({ id }) => id).filter((id) => fates[id]?.state !== 'reused');
  return { answer, rebuilt, first: fates[rebuilt[0] ?? '']?.because };
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

test('a pruned mount and a cache that is not asked fetch everything again', () => {
  const seconds = (change: string) =>
    ask('app=flask&lib=pandas', change).answer.whatIf.fates['final.install']?.seconds ?? 0;
  expect(seconds('bump:pandas')).toBeLessThan(seconds('bump:pandas,builder:no-mounts'));
  expect(seconds('builder:no-cache')).toBe(seconds('builder:new'));
});

test('the naive order installs again after every edit', () => {
  const { answer } = ask('app=flask&lib=pandas', 'edit:src/app.py');
  expect(answer.whatIf.naive.seconds).toBeGreaterThan(answer.whatIf.seconds);
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
  expect(answer.whatIf).toMatchObject({ label: 'change nothing', changedFiles: [] });
  expect(rebuilt).toEqual([]);
});

test('there is no newer Python than the newest', () => {
  expect(ask('python=3.14', 'python:minor').answer.complaints).toEqual([
    'python:minor: there is no newer one.',
  ]);
});

test('a build that lacks a file stops, and nobody knows of its steps', () => {
  const { answer } = ask('app=flask', 'delete:requirements.txt');
  expect(answer.stop).toEqual({
    at: 'requirements.txt',
    stepId: 'final.install',
    sentence: 'The Dockerfile reads requirements.txt, and nothing lies there.',
  });
  expect(answer.whatIf.stopsAt).toBe('requirements.txt');
});

test('what is asked has a name, and files that it changes', () => {
  const { whatIf } = ask('app=flask&lib=pandas', 'edit:src/app.py,bump:pandas').answer;
  expect(whatIf).toMatchObject({
    label: 'edit app.py, bump pandas',
    changedFiles: ['src/app.py', 'requirements.in', 'requirements.txt'],
    break: { stepId: 'final.install', because: 'requirements.txt changed' },
  });
  expect(whatIf.summary).toEqual({
    title: 'Edit app.py, bump pandas',
    detail: '3 of 5 layers rebuilt',
    saving: '',
  });
});

test('one change by itself has the price of its answer', () => {
  const { recipe } = readLink('app=flask&lib=pandas', known);
  const before = standBefore(recipe, catalogueFor(recipe));
  const change = { kind: 'edit', path: 'src/app.py' } as const;
  expect(priceChanges(before, [change])?.seconds).toBe(answerChanges(before, [change]).whatIf.seconds);
  expect(priceChanges(before, [{ kind: 'delete', path: 'src/app.py' }])).not.toBeNull();
  expect(priceChanges(before, [{ kind: 'delete', path: 'requirements.txt' }])).toBeNull();
});
