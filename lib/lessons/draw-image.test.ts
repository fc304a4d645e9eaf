import { expect, test } from 'vitest';
import type { BuiltImage, BuiltStep } from './built-image';
import { drawImage, type ImageView } from './draw-image';

const base = step({
  line: 1,
  keyword: 'FROM',
  argument: 'python',
  kind: 'base',
  bytes: 100,
  state: 'reused',
});
const copy = step({ line: 2, keyword: 'COPY', argument: '. .', kind: 'copy', bytes: 7, seconds: 0.04 });
const install = step({
  line: 3,
  keyword: 'RUN',
  argument: 'pip install',
  kind: 'install',
  bytes: 9,
  seconds: 11,
});
const entry = step({ line: 4, keyword: 'ENTRYPOINT', kind: 'config', layers: 0, seconds: 0, state: 'built' });
const command = { ...entry, line: 5, keyword: 'CMD' };
const rebuilt = imageOf(base, copy, install, entry, command);

const shown: ImageView = { title: 'Step', hides: [], guess: null, compared: null, source: 'measured once' };
const draw = (image: BuiltImage, view: Partial<ImageView>) => drawImage(image, { ...shown, ...view });

test('what ran is cut off where it begins, and says why', () => {
  const drawn = draw(rebuilt, {});
  expect(drawn.broken).toEqual({ index: 1, because: 'app.py changed' });
  expect(drawn.strata.map(({ state }) => state)).toEqual(['reused', 'rebuilt', 'rebuilt', 'built']);
});

test('settings that follow each other stand together and are no layer', () => {
  const settings = draw(rebuilt, {}).strata.at(-1);
  expect(settings).toMatchObject({ keyword: 'ENTRYPOINT CMD', layers: 0, lines: 2 });
  expect(settings?.stepIds).toHaveLength(2);
});

test('before the guess nothing tells what ran, for how long or why', () => {
  const hidden = draw(rebuilt, { hides: ['outcome'] });
  expect(new Set(hidden.strata.map(({ state }) => state))).toEqual(new Set(['built']));
  expect(hidden.broken).toBeNull();
  expect(hidden.beside).toEqual([]);
  for (const { kind, seconds, fullSeconds, remark } of hidden.strata.filter(({ layers }) => layers > 0)) {
    expect(fullSeconds).toBe(0);
    expect(seconds).toMatchObject(kind === 'base' ? { value: 0 } : { value: 0, source: 'unknown' });
    expect(remark).toBe(kind === 'base' ? 'on disk' : '?');
  }
});

test('a build that reuses every step looks the same as one that runs them all, before the guess', () => {
  const reused = imageOf(...rebuilt.steps.map((each) => (each.layers === 0 ? each : reuse(each))));
  const strip = (image: BuiltImage) =>
    draw(image, { hides: ['outcome'] }).strata.map(({ because: _, ...stratum }) => stratum);
  expect(strip(reused)).toEqual(strip(rebuilt));
});

test('where sizes are asked for, they are unknown, but not the base’s', () => {
  const sizes = draw(rebuilt, { hides: ['outcome', 'bytes'] }).strata.map(({ bytes }) => bytes);
  expect(sizes.map(({ value, source }) => [value, source])).toEqual([
    [100, 'measured'],
    [0, 'unknown'],
    [0, 'unknown'],
    [0, 'measured'],
  ]);
});

test('where layers are asked for, only the base and one more stratum show', () => {
  const { strata } = draw(rebuilt, { hides: ['outcome', 'layers'] });
  expect(strata.map(({ kind }) => kind)).toEqual(['base', 'run']);
  expect(strata[1]).toMatchObject({ label: '4 more lines', bytes: { source: 'unknown' } });
});

test('a guess is drawn in pencil, and the truth comes beside it', () => {
  const guess = { pencil: [2], mark: 'runs again' };
  expect(draw(rebuilt, { hides: ['outcome'], guess }).beside).toEqual([
    { look: 'pencil', title: 'Your guess', detail: 'runs again', stratumIds: ['line-2'] },
  ]);
  expect(draw(rebuilt, { guess }).beside).toMatchObject([
    { look: 'pencil' },
    { look: 'truth', detail: '2 of 2 steps', stratumIds: ['line-2', 'line-3'] },
  ]);
});

test('a guess that something vanishes crosses it out, and one that nothing happens draws nothing', () => {
  expect(draw(rebuilt, { guess: { pencil: [2], mark: 'is gone' } }).beside).toMatchObject([
    { look: 'crossed' },
    { look: 'truth' },
  ]);
  expect(draw(rebuilt, { hides: ['outcome'], guess: { pencil: [], mark: '' } }).beside).toEqual([]);
});

test('a layer that stops the build is marked, and those above it are not reached', () => {
  const failing = imageOf(base, { ...copy, state: 'fails' }, { ...install, state: 'unreached' });
  const { marks, strata } = draw(failing, {});
  expect(marks).toEqual({ 'line-2': 'failed', 'line-3': 'unreached' });
  expect(strata.map(({ state }) => state)).toEqual(['reused', 'built', 'built']);
});

test('what is not measured says so', () => {
  const drawn = draw(imageOf(base, { ...install, seconds: null, bytes: null }), {});
  expect(drawn.strata[1]).toMatchObject({ seconds: { source: 'unknown' }, bytes: { source: 'unknown' } });
});

test('the columns of why stay open in the row in question until the reason is found', () => {
  const compared = imageOf(
    { ...base, same: { line: true, files: null, below: null } },
    { ...copy, same: { line: true, files: false, below: true } },
    { ...install, same: { line: true, files: null, below: false } },
    entry,
  );
  const open = draw(compared, { compared: { openLine: 3 } }).checks;
  expect(open).toEqual({
    'line-1': { line: 'same', files: 'not asked', below: 'not asked' },
    'line-2': { line: 'same', files: 'other', below: 'same' },
    'line-3': { line: 'same', files: 'not asked', below: 'open' },
  });
  expect(draw(compared, { compared: { openLine: null } }).checks?.['line-3']?.below).toBe('other');
  expect(draw(compared, {}).checks).toBeNull();
});

function reuse(built: BuiltStep): BuiltStep {
  return { ...built, state: 'reused', cause: { kind: 'cached', text: '' } };
}

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
  const cause = given.kind === 'copy' ? ({ kind: 'files', text: 'app.py changed' } as const) : null;
  return { ...fresh, state: 'rebuilt', cause, same: null, writes: [], hides: [], ...given };
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
