import { expect, test } from 'vitest';
import { answerAsk } from './answer-ask';
import type { BuiltImage, BuiltStep } from './built-image';

const token = '/run/token.txt';
const copy = step({ keyword: 'COPY', writes: [{ path: token, bytes: 16 }], bytes: 16 });
const remove = step({ keyword: 'RUN', argument: `rm ${token}`, hides: [token] });
const setting = step({ keyword: 'LABEL', kind: 'config', layers: 0 });

test('of any number of rows in docker history one shows an ID', () => {
  expect(answerAsk({ kind: 'ids' }, imageOf(copy))).toBe('1');
  expect(answerAsk({ kind: 'ids' }, imageOf(copy, remove, setting))).toBe('1');
});

test.for([
  ['nowhere', []],
  ['files', [copy]],
  ['layer', [copy, remove]],
  ['files', [copy, remove, copy]],
] as const)('the token is in: %s', ([place, steps]) => {
  expect(answerAsk({ kind: 'holds', path: token }, imageOf(...steps))).toBe(place);
});

function step(given: Partial<BuiltStep>): BuiltStep {
  const fresh = {
    line: 1,
    argument: '',
    kind: 'run',
    layers: 1,
    bytes: 0,
    seconds: 0,
    state: 'built',
  } as const;
  return { ...fresh, keyword: 'RUN', cause: null, same: null, writes: [], hides: [], ...given };
}

function imageOf(...steps: readonly BuiltStep[]): BuiltImage {
  const figures = {
    seconds: 0,
    isAtLeast: false,
    grows: 0,
    layers: steps.length,
    folder: 0,
    downloads: 0,
    fromMount: 0,
  };
  return { ...figures, steps, sent: [], failure: null };
}
