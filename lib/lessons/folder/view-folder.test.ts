import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Graphs, graphsFrom } from '@/lib/lessons/graphs';
import type { Judged } from '@/lib/lessons/judge-task';
import { type LabState, labStart } from '@/lib/lessons/lab-state';
import { context } from '@/lib/lessons/labs/context';
import { resolveLab } from '@/lib/lessons/resolve-lab';
import { viewFolder, viewTaskFolder } from './view-folder';

const graphs = JSON.parse(readFileSync(new URL('../graphs.json', import.meta.url), 'utf8')) as Graphs;
const lab = resolveLab(context, graphsFrom(graphs));

const view = (state: Partial<LabState>) => viewFolder(lab, { ...labStart, ...state });
const fates = ({ files }: { files: ReturnType<typeof view>['files'] }) =>
  Object.fromEntries(files.map(({ path, fate }) => [path, fate]));

test('before the build nothing tells what is sent, whatever is guessed', () => {
  for (const round of [0, 1, 2])
    for (const said of [null, 0, 1]) {
      const { files, sent, strata, hidden } = view({ round, said });
      expect(new Set(files.map(({ fate }) => fate))).toEqual(new Set(['open']));
      expect(sent).toBeNull();
      const copies = strata.filter(({ kind }) => kind === 'copy');
      expect(copies.map(({ id }) => id)).toEqual(hidden);
      for (const { bytes } of copies) expect(bytes).toMatchObject({ value: 0, source: 'unknown' });
    }
});

test('the folder is drawn as the question finds it, after the event', () => {
  const { files, total, ignore } = view({});
  expect(files.map(({ path }) => path)).toEqual([
    'app.py',
    'data/big.bin',
    'Dockerfile',
    '.env',
    '.git/pack',
    'requirements.txt',
  ]);
  expect(total).toBe('201 MB');
  expect(ignore).toBeNull();
});

test('one file is asked for, and the others stay where they are', () => {
  const shown = view({ step: 'run', said: 0 });
  expect(fates(shown)).toMatchObject({ 'app.py': 'sent', 'data/big.bin': 'here', '.env': 'here' });
  expect(shown.sent?.word).toBe('sent');
  expect(shown.sent?.bytes).toMatch(/^\d+ B$/);
});

test('a trial shows its own folder and its own image', () => {
  expect(view({ step: 'run', said: 0, trial: 'all' }).sent?.bytes).toBe('201 MB');
  expect(new Set(Object.values(fates(view({ step: 'run', said: 0, trial: 'all' }))))).toEqual(
    new Set(['sent']),
  );
  expect(view({ step: 'run', said: 0, trial: 'none' }).sent?.bytes).toBe('0 B');
  const deep = view({ round: 1, step: 'run', said: 0, trial: 'deep' });
  expect(fates(deep)).toMatchObject({ 'data/a.csv': 'stays', 'top.csv': 'stays', 'data/README.md': 'sent' });
  expect(deep.ignore).toEqual(['**/*.csv']);
});

test('a pattern that names a file keeps it at home', () => {
  const shown = view({ round: 1, step: 'run', said: 0 });
  expect(fates(shown)).toMatchObject({ 'top.csv': 'stays', 'data/a.csv': 'sent' });
  expect(shown.sent?.word).toBe('asked for');
});

test('a guess of what is sent is of the folder, any other of layers, and a trial hides it', () => {
  expect(view({ said: 0 }).guess).toEqual({ text: 'all is sent', marks: 'folder', stratumIds: [] });
  expect(view({ said: 3 }).guess).toEqual({ text: 'nothing', marks: 'words', stratumIds: [] });
  expect(view({ round: 2, said: 0 }).guess).toMatchObject({
    text: 'runs again',
    marks: 'layers',
    stratumIds: ['line-3'],
  });
  expect(view({ said: 0, step: 'run' }).guess).toEqual(view({ said: 0 }).guess);
  expect(view({ said: 0, step: 'run', trial: 'all' }).guess).toBeNull();
  expect(view({ said: 'unsure', step: 'run' }).guess).toBeNull();
});

test('the task shows the reader’s own .dockerignore at once, and what is sent once it is built', () => {
  const { bench } = lab.task;
  const mine = { ...bench, files: { ...bench.files, '.dockerignore': '.git\n' } };
  const unread = viewTaskFolder(lab, mine, null);
  expect(fates(unread)).toMatchObject({ '.git/pack': 'stays', 'app.py': 'open' });
  expect(unread.sent).toBeNull();
  const judged: Judged = { image: lab.taskBefore, failure: null, checks: [], isSolved: false };
  const read = viewTaskFolder(lab, mine, judged);
  expect(fates(read)).toMatchObject({ '.git/pack': 'stays', 'app.py': 'sent' });
  expect(read.sent?.bytes).toBe('200 MB');
});
