import { describe, expect, test } from 'vitest';
import type { Fate } from '@/lib/cache/what-if';
import type { Instruction } from '@/lib/plan/instruction';
import type { LayerPart, Plan, Step } from '@/lib/plan/plan';
import { roleOf, roles } from '@/lib/plan/role';
import { buildStrata } from './build-strata';
import { findBreak } from './find-break';
import { previewStrata } from './preview-strata';
import { stateText, timeText } from './row-text';
import { stagesBeside } from './stages-beside';

test('layers of the base image are pulled, others are built, and none is where a build stops', () => {
  const [debian, , , , install] = buildStrata({ plan: simple, fates: {} });
  const reused = buildStrata({
    plan: simple,
    fates: { 'f.from': { state: 'reused', seconds: 0, because: '' } },
  });
  expect(debian && stateText(debian, null)).toBe('pulled');
  expect(reused[0] && stateText(reused[0], null)).toBe('reused');
  expect(install && stateText(install, null)).toBe('built');
  expect(install && stateText(install, 'failed')).toBe('the build stops here');
});

test('a layer that comes from a registry’s cache is pulled, and takes what that takes', () => {
  const fates = { 'f.install': { state: 'pulled', seconds: 2, saves: 9, because: '' } } as const;
  const found = buildStrata({ plan: simple, fates }).find(({ id }) => id === 'f.install');
  expect(found && stateText(found, null)).toBe('pulled');
  expect(found && timeText(found, null)).toBe('2.0 s');
  expect(found?.fullSeconds).toBe(9);
});

const base = [
  part('Debian 13 “trixie”', 78_600_000),
  part('CPython 3.13 and pip', 40_100_000),
  part('a link', 36),
];
const libraries = [part('scipy', 108_000_000), part('numpy', 68_000_000)];

const simple = plan([
  step('f.from', { keyword: 'FROM', image: 'python:3.13-slim', as: null }, 118_700_036, 5, base),
  step('f.env', { keyword: 'ENV', variables: [['A', '1']] }, 0, 0),
  step('f.install', run('uv pip install --system -r requirements.txt'), 176_000_000, 12, libraries),
  step(
    'f.code',
    { keyword: 'COPY', from: null, chown: null, sources: ['src/'], destination: './' },
    3000,
    0.1,
  ),
  step('f.user', { keyword: 'USER', user: '10001' }, 0, 0),
  step('f.port', { keyword: 'EXPOSE', port: 8000 }, 0, 0),
  step('f.command', { keyword: 'CMD', argv: ['python'] }, 0, 0),
]);

test('the block has the base image’s layers at its foot and the container on top', () => {
  const strata = buildStrata({ plan: simple, fates: {} });
  expect(strata.map(({ keyword, label }) => `${keyword} ${label}`.trim())).toEqual([
    'Debian 13 “trixie”',
    'CPython 3.13 and pip',
    'ENV A=1',
    'RUN uv pip install -r …',
    'COPY src/ ./',
    'USER EXPOSE CMD',
    'Writable container layer',
  ]);
});

test('a layer of a few bytes is a note beside the one below it, and still counts', () => {
  const python = buildStrata({ plan: simple, fates: {} })[1];
  expect(python).toMatchObject({ detail: 'plus a link', layers: 2, bytes: { value: 40_100_036 } });
});

test('config instructions that follow each other are one group, lit with any of them', () => {
  const group = buildStrata({ plan: simple, fates: {} })[5];
  expect(group).toMatchObject({ lines: 3, layers: 0, stepIds: ['f.user', 'f.port', 'f.command'] });
});

test('an image of which nothing is known is one layer with its own name', () => {
  const bare = plan([step('f.from', { keyword: 'FROM', image: 'python:3.6', as: null }, 0, 0)]);
  expect(buildStrata({ plan: bare, fates: {} })[0]).toMatchObject({ keyword: 'FROM', label: 'python:3.6' });
});

test('a reused base image takes no seconds, and still shows what reuse saves', () => {
  const strata = buildStrata({ plan: simple, fates: { 'f.from': fate('reused', 0) } });
  expect(strata[0]).toMatchObject({ state: 'reused', seconds: { value: 0 }, fullSeconds: 1 });
});

test('another base image is cut above the layers that it shares with the one before', () => {
  const moved = { 'f.from': { ...fate('rebuilt', 4), sharedLayers: 1 } };
  const strata = buildStrata({ plan: simple, fates: moved });
  expect(strata.map(({ state }) => state).slice(0, 2)).toEqual(['reused', 'rebuilt']);
  expect(strata[0]).toMatchObject({ seconds: { value: 0 }, because: 'the image before has the same layer' });
  expect(findBreak(strata, { stepId: 'f.from', because: 'x' })).toEqual({ index: 1, because: 'x' });
});

describe('a plan with a build stage', () => {
  const twoStages: Plan = {
    stages: [
      {
        name: 'build',
        steps: [
          step('b.from', { keyword: 'FROM', image: 'python:3.13-slim', as: 'build' }, 118_700_036, 5, base),
          step(
            'b.install',
            run('uv pip install --python /opt/venv/bin/python -r requirements.txt'),
            176_000_000,
            30,
            libraries,
          ),
        ],
      },
      {
        name: null,
        steps: [
          step('f.from', { keyword: 'FROM', image: 'python:3.13-slim', as: null }, 118_700_036, 5, base),
          step(
            'f.carry',
            { keyword: 'COPY', from: 'build', chown: null, sources: ['/opt/venv'], destination: '/opt/venv' },
            176_020_000,
            0.5,
          ),
        ],
      },
    ],
  };

  test('draws what is carried over with the hatch and the beds of the install that made it', () => {
    const carried = buildStrata({ plan: twoStages, fates: {} })[2];
    expect(carried).toMatchObject({ kind: 'install', keywordKind: 'copy', keyword: 'COPY' });
    expect(carried?.beds.map(({ name }) => name)).toEqual(['scipy', 'numpy']);
  });

  test('names the stage that stays behind, with its weight and time', () => {
    expect(stagesBeside({ plan: twoStages, fates: {} })).toEqual([
      {
        name: 'build',
        stepIds: ['b.from', 'b.install'],
        bytes: { value: 294_700_036, source: 'estimated' },
        seconds: { value: 35, source: 'estimated' },
        state: 'built',
      },
    ]);
  });

  test('is pulled where nothing in it is built and something is fetched', () => {
    const states = (from: Fate['state'], install: Fate['state']) =>
      stagesBeside({
        plan: twoStages,
        fates: { 'b.from': fate(from, 1), 'b.install': fate(install, 1) },
      }).map(({ state }) => state);
    expect(states('pulled', 'pulled')).toEqual(['pulled']);
    expect(states('pulled', 'rebuilt')).toEqual(['rebuilt']);
    expect(states('reused', 'reused')).toEqual(['reused']);
  });

  test('is cut where its first layer is rebuilt when the break is in the other stage', () => {
    const fates = {
      'b.install': fate('rebuilt', 30),
      'f.from': fate('reused', 0),
      'f.carry': fate('rebuilt', 0.5),
    };
    const strata = buildStrata({ plan: twoStages, fates });
    expect(findBreak(strata, { stepId: 'b.install', because: 'x' })).toEqual({ index: 2, because: 'x' });
  });

  test('stays whole when the other stage gives the same files', () => {
    const fates = {
      'b.install': fate('rebuilt', 30),
      'f.from': fate('reused', 0),
      'f.carry': fate('reused', 0),
    };
    const strata = buildStrata({ plan: twoStages, fates });
    expect(findBreak(strata, { stepId: 'b.install', because: 'x' })).toBeNull();
  });
});

test('a previewed library is one dashed bed on top of what is there', () => {
  const before = buildStrata({ plan: simple, fates: {} });
  const after = buildStrata({ plan: withInstall(316_000_000, 20), fates: {} });
  const install = previewStrata(after, before, 'torch')[3];
  expect(install?.added).toEqual({ library: 'torch', bytes: 140_000_000, seconds: 8 });
  expect(install?.beds.map(({ name, preview }) => [name, preview])).toEqual([
    ['torch', true],
    ['scipy', false],
    ['numpy', false],
  ]);
});

test('a previewed library that is installed already changes nothing', () => {
  const strata = buildStrata({ plan: simple, fates: {} });
  expect(previewStrata(strata, strata, 'numpy')).toEqual(strata);
});

function withInstall(bytes: number, seconds: number): Plan {
  const steps = simple.stages[0]?.steps ?? [];
  return plan(
    steps.map((each) =>
      each.id === 'f.install'
        ? { ...each, bytes: { ...each.bytes, value: bytes }, seconds: { ...each.seconds, value: seconds } }
        : each,
    ),
  );
}

function plan(steps: readonly Step[]): Plan {
  return { stages: [{ name: null, steps }] };
}

function step(
  id: string,
  instruction: Instruction,
  bytes: number,
  seconds: number,
  parts: LayerPart[] = [],
): Step {
  const role = roleOf(instruction);
  return {
    id,
    instruction,
    role,
    parts,
    layer: roles[role],
    comment: [],
    bytes: { value: bytes, source: 'measured', basis: '' },
    seconds: { value: seconds, source: 'estimated', basis: '' },
    why: '',
  };
}

function run(command: string): Instruction {
  return { keyword: 'RUN', mounts: [], commands: [command] };
}

function part(name: string, bytes: number): LayerPart {
  return { name, bytes, seconds: 1 };
}

function fate(state: Fate['state'], seconds: number): Fate {
  return { state, seconds, because: '' };
}
