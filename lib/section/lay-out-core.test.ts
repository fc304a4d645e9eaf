import { expect, test } from 'vitest';
import type { Fate } from '@/lib/cache/what-if';
import type { Instruction } from '@/lib/plan/instruction';
import type { Step } from '@/lib/plan/plan';
import { roleOf, roles } from '@/lib/plan/role';
import { coreEnd, layOutCore } from './lay-out-core';

const plan = {
  stages: [
    {
      name: null,
      steps: [
        step('from', { keyword: 'FROM', image: 'python:3.13-slim', as: null }, 5),
        step('install', { keyword: 'RUN', mounts: [], commands: ['uv pip install -r requirements.txt'] }, 12),
        step('code', { keyword: 'COPY', from: null, chown: null, sources: ['src/'], destination: './' }, 0.1),
        step('user', { keyword: 'USER', user: '10001' }, 0),
      ],
    },
  ],
};

test('a core lies on its axis: reused parts keep their length, config has none', () => {
  const build = { plan, fates: { from: fate('reused', 0), install: fate('rebuilt', 3) } };
  const end = coreEnd([build]);
  expect(end).toBe(10);
  expect(layOutCore(build, end, 100).map(({ stepId, x, width }) => [stepId, x, width])).toEqual([
    ['from', 0, 50],
    ['install', 50, 30],
    ['code', 80, 1.5],
  ]);
});

test('what is reused is as long as building it again would take', () => {
  const build = { plan, fates: { install: { ...fate('reused', 0), saves: 2 } } };
  expect(layOutCore(build, 10, 100).find(({ stepId }) => stepId === 'install')?.width).toBe(20);
});

test('a core shows what the build waits for, and not a longer stage that is reused', () => {
  const final = plan.stages[0]?.steps.filter(({ id }) => id !== 'install') ?? [];
  const [from, code, ...rest] = final;
  if (!from || !code) throw new Error('two steps');
  const carry = step(
    'carry',
    { keyword: 'COPY', from: 'build', chown: null, sources: ['/opt/venv'], destination: '/opt/venv' },
    1,
  );
  const apt = step('apt', { keyword: 'RUN', mounts: [], commands: ['apt-get install -y libpq5'] }, 3);
  const long = step('compile', { keyword: 'RUN', mounts: [], commands: ['make'] }, 24);
  const staged = {
    stages: [
      { name: 'build', steps: [long] },
      { name: null, steps: [from, apt, carry, code, ...rest] },
    ],
  };
  const fates = {
    from: fate('reused', 0),
    compile: fate('reused', 0),
    apt: fate('rebuilt', 3),
    carry: fate('rebuilt', 1),
  };
  const ids = layOutCore({ plan: staged, fates }, 60, 600).map(({ stepId }) => stepId);
  expect(ids).toEqual(['from', 'apt', 'carry', 'code']);
});

function fate(state: Fate['state'], seconds: number): Fate {
  return { state, seconds, because: '' };
}

function step(id: string, instruction: Instruction, seconds: number): Step {
  const role = roleOf(instruction);
  return {
    id,
    comment: [],
    instruction,
    role,
    layer: roles[role],
    bytes: { value: 0, source: 'exact', basis: '' },
    seconds: { value: seconds, source: 'estimated', basis: '' },
    parts: [],
    why: '',
  };
}
