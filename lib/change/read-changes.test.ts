import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Change, printChange } from './change';
import { readChanges } from './read-changes';

test('several changes stand behind each other', () => {
  expect(readChanges('edit:src/app.py,bump:pandas, builder:no-cache').changes).toEqual([
    { kind: 'edit', path: 'src/app.py' },
    { kind: 'bump', library: 'pandas' },
    { kind: 'builder', state: 'no-cache' },
  ]);
});

test.for([
  ['edit', '“edit” is not understood. It is written edit:PATH.'],
  ['edit:/etc/passwd', '“edit:/etc/passwd” is not understood. It is written edit:PATH.'],
  ['edit:../x', '“edit:../x” is not understood. It is written edit:PATH.'],
  ['rename:a', '“rename:a” is not understood. It is written rename:PATH:PATH.'],
  ['python:4', '“python:4” is not understood. It is written python:patch or python:minor.'],
  ['env:1=2', '“env:1=2” is not understood. It is written env:NAME=VALUE.'],
  ['arg:VERSION', '“arg:VERSION” is not understood. It is written arg:NAME=VALUE.'],
  ['platform:amd64', '“platform:amd64” is not understood. It is written platform:arm64.'],
  [
    'builder:old',
    '“builder:old” is not understood. It is written builder:new, builder:no-cache, builder:no-mounts, builder:registry or builder:registry-min.',
  ],
  ['user:$(id)', '“user:$(id)” is not understood. It is written user:NAME.'],
])('“%s” is told to be none', ([text = '', complaint]) => {
  expect(readChanges(text)).toEqual({ changes: [], complaints: [complaint] });
});

test('a word that is no change is told with those that are', () => {
  expect(readChanges('paint:red').complaints).toEqual([
    expect.stringMatching(/^“paint:red” is no change\. There are edit, add, delete,/),
  ]);
});

test('no more than fifty are read', () => {
  const { changes, complaints } = readChanges(
    Array.from({ length: 60 }, (_, index) => `edit:${index}`).join(','),
  );
  expect(changes).toHaveLength(50);
  expect(complaints).toEqual(['Only the first 50 of 60 changes are asked about.']);
});

const path = fc
  .stringMatching(/^[\w ,:\\-]{1,12}(?:\/[\w.,:-]{1,8}x){0,2}$/)
  .filter((text) => text.trim() === text);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom('edit', 'add', 'delete', 'touch', 'chmod'), path }),
  fc.tuple(path, path).map(([a, b]): Change => ({ kind: 'rename', path: a, to: `${b}2` })),
  fc.record({
    kind: fc.constantFrom('install', 'uninstall', 'bump'),
    library: fc.constantFrom('numpy', 'dask[array]'),
  }),
  fc.record({ kind: fc.constant('python'), step: fc.constantFrom('patch', 'minor') }),
  fc.constant({ kind: 'platform', platform: 'arm64' }),
  fc.record({
    kind: fc.constant('builder'),
    state: fc.constantFrom('new', 'no-cache', 'no-mounts', 'registry', 'registry-min'),
  }),
  fc.record({
    kind: fc.constantFrom('env', 'arg'),
    name: fc.stringMatching(/^[A-Z_]{1,6}$/),
    value: fc.string({ maxLength: 8 }).filter((text) => !/[\0\r\n]|\s$/.test(text)),
  }),
);

test('what is printed is read as the same change', () => {
  fc.assert(
    fc.property(fc.uniqueArray(change, { maxLength: 5, selector: printChange }), (changes) => {
      expect(readChanges(changes.map(printChange).join(','))).toEqual({ changes, complaints: [] });
    }),
  );
});

test('what stands there twice is asked once', () => {
  expect(readChanges('edit:a,chmod:b, edit:a ,chmod:b').changes.map(printChange)).toEqual([
    'edit:a',
    'chmod:b',
  ]);
});

test('no text is too odd to be read', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const each of readChanges(text).changes)
        expect(readChanges(printChange(each)).changes).toEqual([each]);
    }),
  );
});
