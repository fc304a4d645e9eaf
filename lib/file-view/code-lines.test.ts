import { expect, test } from 'vitest';
import type { DockerfileLine } from '@/lib/dockerfile/print';
import { codeLinesOf } from './code-lines';

const lines: readonly DockerfileLine[] = [
  { text: '# syntax=docker/dockerfile:1', stepId: null, layer: null, kind: 'comment' },
  { text: 'FROM python:3.13-slim', stepId: 'final.base', layer: 'base', kind: 'instruction' },
  { text: '', stepId: null, layer: null, kind: 'blank' },
  { text: '# Libraries first.', stepId: 'final.install', layer: 'install', kind: 'comment' },
  {
    text: 'RUN --mount=type=cache,target=/root/.cache/uv \\',
    stepId: 'final.install',
    layer: 'install',
    kind: 'instruction',
  },
  { text: '    ADD install', stepId: 'final.install', layer: 'install', kind: 'instruction' },
];

function shown(text: string) {
  const file = (path: string, content: string) =>
    ({ path, text: content, executable: false, use: 'build', note: '' }) as const;
  const dockerfile = { text: `${lines.map((line) => line.text).join('\n')}\n`, lines };
  const lock = { resolved: true, roots: [], packages: [], unlocked: [], torch: null, clash: null };
  return {
    dockerfile,
    lock,
    files: [file('Dockerfile', dockerfile.text), file('app.py', text)],
    missing: [],
  };
}

test('a line that continues an instruction has no keyword', () => {
  const code = codeLinesOf(shown(''), null, 'Dockerfile', {});
  expect(code.map(({ keyword }) => keyword)).toEqual(['', 'FROM', '', '', 'RUN', '']);
  expect(code.map(({ keyword, rest }) => keyword + rest)).toEqual(lines.map(({ text }) => text));
});

test('lines of a rebuilt step are rebuilt, their comments are not', () => {
  const fates = { 'final.install': { state: 'rebuilt', seconds: 1, because: '' } } as const;
  const code = codeLinesOf(shown(''), null, 'Dockerfile', fates);
  expect(code.map(({ rebuilt }) => rebuilt)).toEqual([false, false, false, false, true, true]);
});

test('other files have plain lines, with comments told apart', () => {
  const code = codeLinesOf(shown('# hello\nprint()\n'), null, 'app.py', {});
  expect(code.map(({ number, rest, comment }) => ({ number, rest, comment }))).toEqual([
    { number: 1, rest: '# hello', comment: true },
    { number: 2, rest: 'print()', comment: false },
  ]);
});

test('nothing is new on a first visit; afterwards what the last choice changed is', () => {
  const now = shown('a\nb\n');
  expect(codeLinesOf(now, null, 'app.py', {}).some(({ changed }) => changed)).toBe(false);
  expect(codeLinesOf(now, shown('a\n'), 'app.py', {}).map(({ changed }) => changed)).toEqual([false, true]);
});

test('a file that was not there before is new as a whole', () => {
  const before = { ...shown(''), files: [] };
  expect(codeLinesOf(shown('a\n'), before, 'app.py', {}).every(({ changed }) => changed)).toBe(true);
});
