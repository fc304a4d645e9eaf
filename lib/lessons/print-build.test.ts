import { expect, test } from 'vitest';
import type { BuiltImage, BuiltStep } from './built-image';
import { printBuild } from './print-build';

const base = step({ keyword: 'FROM', argument: 'python:3.13', kind: 'base' });
const workdir = step({ keyword: 'WORKDIR', argument: '/app', seconds: 0.04 });
const install = step({ keyword: 'RUN', argument: 'pip install flask', kind: 'install', seconds: 11.13 });
const unknown = step({ keyword: 'RUN', argument: 'make', seconds: null });
const command = step({ keyword: 'CMD', argument: '["a"]', kind: 'config', layers: 0 });

test('steps are counted as the builder counts them: settings make none', () => {
  expect(printBuild(imageOf(base, workdir, command, install)).map(({ text }) => text)).toEqual([
    '[1/3] FROM python:3.13',
    '[2/3] WORKDIR /app',
    '[3/3] RUN pip install flask',
  ]);
});

test('what ran is hot and has its seconds where they say something; what is reused says so', () => {
  const lines = printBuild(imageOf(base, { ...workdir, state: 'reused' }, workdir, install, unknown));
  expect(lines.map(({ note, isHot }) => [note, isHot])).toEqual([
    ['CACHED', false],
    ['CACHED', false],
    ['', true],
    ['11.1s', true],
    ['', true],
  ]);
});

test('a build that stops ends with the engine’s words, and what was not reached is not there', () => {
  const failing = imageOf(base, { ...install, state: 'fails' }, { ...workdir, state: 'unreached' });
  const lines = printBuild({ ...failing, failure: { line: 2, message: 'ERROR: no list' } });
  expect(lines.map(({ text }) => text)).toEqual([
    '[1/3] FROM python:3.13',
    '[2/3] RUN pip install flask',
    'ERROR: no list',
  ]);
  expect(lines.at(-1)?.isHot).toBe(true);
});

function step(given: Partial<BuiltStep>): BuiltStep {
  const fresh = {
    line: 1,
    keyword: 'RUN',
    argument: '',
    kind: 'run',
    layers: 1,
    bytes: 0,
    seconds: 0,
  } as const;
  return { ...fresh, state: 'rebuilt', cause: null, same: null, writes: [], hides: [], ...given };
}

function imageOf(...steps: readonly BuiltStep[]): BuiltImage {
  const figures = {
    seconds: 0,
    isAtLeast: false,
    grows: 0,
    layers: 3,
    folder: 0,
    downloads: 0,
    fromMount: 0,
  };
  return { ...figures, steps, sent: [], failure: null };
}
