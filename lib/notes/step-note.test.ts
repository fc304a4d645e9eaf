import { expect, test } from 'vitest';
import { filesOfStep, stepOfChoice, stepOfFile } from '@/lib/lighting/choices';
import type { Plan, Step } from '@/lib/plan/plan';
import { containerStepId } from '@/lib/strata/stratum';
import { defaultStepId, describeStep, type StepNote } from './step-note';

function step(id: string, part: Partial<Step>): Step {
  return {
    id,
    comment: [],
    instruction: { keyword: 'RUN', mounts: [], commands: ['true'] },
    role: 'other',
    layer: 'run',
    bytes: { value: 0, source: 'exact', basis: '' },
    seconds: { value: 0, source: 'exact', basis: '' },
    parts: [],
    why: `why ${id}`,
    ...part,
  };
}

const base = step('final.base', {
  instruction: { keyword: 'FROM', image: 'python:3.13', as: null },
  role: 'base',
  layer: 'base',
  bytes: { value: 122_500_000, source: 'measured', basis: '' },
  parts: [
    { name: 'Debian', bytes: 1, seconds: 1 },
    { name: 'CPython', bytes: 1, seconds: 1 },
  ],
});
const install = step('final.install', {
  role: 'install',
  layer: 'install',
  instruction: {
    keyword: 'RUN',
    mounts: [{ type: 'bind', from: null, source: 'requirements.txt', target: 'requirements.txt' }],
    commands: ['pip install -r requirements.txt'],
  },
  bytes: { value: 312_000_000, source: 'measured', basis: 'weighed' },
  seconds: { value: 31.4, source: 'estimated', basis: 'modelled' },
});
const code = step('final.code', {
  instruction: { keyword: 'COPY', from: null, chown: null, sources: ['src/'], destination: './' },
  role: 'code',
  layer: 'copy',
  bytes: { value: 3100, source: 'exact', basis: '' },
});
const port = step('final.port', {
  instruction: { keyword: 'EXPOSE', port: 8000 },
  role: 'port',
  layer: 'config',
});
const plan: Plan = { stages: [{ name: null, steps: [base, install, code, port] }] };

function textOf(note: StepNote | null): string | undefined {
  return note?.figures.reduce((text, figure) => `${text} · ${figure.text}`, note.place);
}

test.each([
  { id: 'final.base', place: 'Base image · 2 layers · 123 MB' },
  { id: 'final.install', place: 'Layer 1 of 2 · 312 MB · 31.4 s' },
  { id: 'final.code', place: 'Layer 2 of 2 · 3.1 kB' },
  { id: 'final.port', place: 'Config · no layer, 0 B' },
])('the note of $id reads “$place”', ({ id, place }) => {
  expect(textOf(describeStep(plan, id))).toBe(place);
});

test('each figure of a note says where it comes from', () => {
  expect(describeStep(plan, 'final.install')?.figures).toEqual([
    { text: '312 MB', basis: 'weighed' },
    { text: '31.4 s', basis: 'modelled' },
  ]);
});

test('in a what-if the note says what this build takes', () => {
  const fate = (state: 'reused' | 'rebuilt', seconds: number) => ({
    'final.install': { state, seconds, because: '' },
  });
  const placeIn = (fates: ReturnType<typeof fate>) => textOf(describeStep(plan, 'final.install', fates));
  expect(placeIn(fate('rebuilt', 9.7))).toBe('Layer 1 of 2 · 312 MB · 9.7 s');
  expect(placeIn(fate('reused', 0))).toBe('Layer 1 of 2 · 312 MB · reused');
});

test('a step of a stage that does not ship says so', () => {
  const staged: Plan = { stages: [{ name: 'build', steps: [install] }, ...plan.stages] };
  expect(textOf(describeStep(staged, 'final.install'))).toBe('Stage build, not shipped · 312 MB · 31.4 s');
});

test('the container has a note though no step makes it; a step that is gone has none', () => {
  expect(describeStep(plan, containerStepId)?.keyword).toBe('docker run');
  expect(describeStep(plan, 'final.gone')).toBeNull();
});

test('the step that installs is lit first', () => {
  expect(defaultStepId(plan)).toBe('final.install');
  expect(defaultStepId({ stages: [{ name: null, steps: [base] }] })).toBe('final.base');
});

test('a choice finds the step it shows in, or none', () => {
  expect(stepOfChoice(plan, 'python')).toBe('final.base');
  expect(stepOfChoice(plan, 'cache')).toBe('final.install');
  expect(stepOfChoice(plan, 'user')).toBeNull();
});

test('files and the steps that read them find each other', () => {
  expect(stepOfFile(plan, 'src/app.py')).toBe('final.code');
  expect(stepOfFile(plan, 'README.md')).toBeNull();
  const files = ['requirements.txt', 'src/app.py', 'srcs'].map((path) => ({
    path,
    text: '',
    executable: false,
    use: 'image' as const,
    note: '',
  }));
  expect([...filesOfStep(plan, 'final.code', files)]).toEqual(['src/app.py']);
});
