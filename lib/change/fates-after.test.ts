import { expect, test } from 'vitest';
import { buildWhatIf } from '@/lib/cache/build-what-if';
import { criticalSeconds, hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { Fates } from '@/lib/cache/simulate';
import { printDockerfile } from '@/lib/dockerfile/print';
import { hasUnknownBytes } from '@/lib/plan/image-bytes';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { applyChanges, stateOf } from './apply-changes';
import { fatesAfter } from './fates-after';
import { readChanges } from './read-changes';

function ask(link: string, text: string) {
  const { recipe } = readLink(`app=flask&${link}`, known);
  const catalogue = catalogueFor(recipe);
  const { changes, complaints } = readChanges(text);
  expect(complaints).toEqual([]);
  const before = stateOf(recipe, catalogue);
  const after = applyChanges(before, changes, catalogue);
  const fates = (order: 'plan' | 'naive') => fatesAfter(before, after, order);
  return { after, plan: fates('plan'), naive: fates('naive') };
}

/** Ids of all steps by their state, in the order of the file; those of the last stage by their last part. */
function byState(fates: Fates): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [id, { state }] of Object.entries(fates))
    found[state] = `${found[state] ?? ''} ${id.replace('final.', '')}`.trim();
  return found;
}

const config = 'user port health command';
const build = 'build.base build.environment build.system build.install';

type States = Record<string, string>;

test.for<[string, string, States, States]>([
  [
    'lib=pandas',
    'builder:registry',
    { pulled: 'base account directory install code compile', reused: `environment ${config}` },
    { pulled: 'base account directory code install compile', reused: `environment ${config}` },
  ],
  [
    'lib=pandas',
    'builder:registry-min,edit:src/app.py',
    {
      pulled: 'base account directory install',
      rebuilt: `code compile ${config}`,
      reused: 'environment',
    },
    {
      pulled: 'base account directory',
      rebuilt: `code install compile ${config}`,
      reused: 'environment',
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry',
    {
      pulled: 'base account directory system carry code compile',
      reused: `${build} environment ${config}`,
    },
    {
      pulled: 'base account directory code system carry compile',
      reused: `${build} environment ${config}`,
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry-min',
    {
      pulled: 'base account directory system carry code compile',
      reused: `${build} environment ${config}`,
    },
    {
      pulled: 'base account directory code system carry compile',
      reused: `${build} environment ${config}`,
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry,edit:src/app.py',
    {
      pulled: 'base account directory system carry',
      rebuilt: `code compile ${config}`,
      reused: `${build} environment`,
    },
    // COPY --from stands above the code here, so it needs the files of the stage.
    {
      pulled: 'build.base build.system build.install base account directory',
      rebuilt: `code system carry compile ${config}`,
      reused: 'build.environment environment',
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry-min,edit:src/app.py',
    {
      pulled: 'base account directory system carry',
      rebuilt: `code compile ${config}`,
      reused: `${build} environment`,
    },
    {
      pulled: 'build.base base account directory',
      rebuilt: `build.system build.install code system carry compile ${config}`,
      reused: 'build.environment environment',
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry,bump:psycopg2',
    {
      pulled: 'build.base build.system base account directory system',
      rebuilt: `build.install carry code compile ${config}`,
      reused: 'build.environment environment',
    },
    {
      pulled: 'build.base build.system base account directory code system',
      rebuilt: `build.install carry compile ${config}`,
      reused: 'build.environment environment',
    },
  ],
  [
    'lib=psycopg2',
    'builder:registry-min,bump:psycopg2',
    {
      pulled: 'build.base base account directory system',
      rebuilt: `build.system build.install carry code compile ${config}`,
      reused: 'build.environment environment',
    },
    {
      pulled: 'build.base base account directory code system',
      rebuilt: `build.system build.install carry compile ${config}`,
      reused: 'build.environment environment',
    },
  ],
  [
    'lib=pandas',
    'builder:registry,builder:no-cache',
    {
      pulled: 'base',
      rebuilt: `account directory install code compile ${config}`,
      reused: 'environment',
    },
    {
      pulled: 'base',
      rebuilt: `account directory code install compile ${config}`,
      reused: 'environment',
    },
  ],
  [
    'lib=pandas',
    'arg:VERSION=1',
    {
      rebuilt: `account directory install code compile ${config}`,
      reused: 'base argument environment',
    },
    {
      rebuilt: `account directory code install compile ${config}`,
      reused: 'base argument environment',
    },
  ],
  [
    'lib=pandas&without=user',
    'arg:VERSION=1',
    {
      rebuilt: 'install code compile port health command',
      reused: 'base argument environment directory',
    },
    {
      rebuilt: 'install compile port health command',
      reused: 'base argument environment directory code',
    },
  ],
  [
    'lib=pandas&without=user',
    'arg:VERSION=1,edit:src/app.py',
    {
      rebuilt: 'install code compile port health command',
      reused: 'base argument environment directory',
    },
    {
      rebuilt: 'code install compile port health command',
      reused: 'base argument environment directory',
    },
  ],
  [
    'lib=psycopg2',
    'arg:VERSION=1',
    {
      rebuilt: `account directory system carry code compile ${config}`,
      reused: `${build} base argument environment`,
    },
    {
      rebuilt: `account directory code system carry compile ${config}`,
      reused: `${build} base argument environment`,
    },
  ],
  // ENV below it sets the same name again.
  [
    'lib=pandas',
    'arg:PYTHONUNBUFFERED=0',
    { reused: `base argument environment account directory install code compile ${config}` },
    { reused: `base argument environment account directory code install compile ${config}` },
  ],
  [
    'lib=pandas',
    'builder:registry,arg:VERSION=1',
    {
      pulled: 'base',
      rebuilt: `account directory install code compile ${config}`,
      reused: 'argument environment',
    },
    {
      pulled: 'base',
      rebuilt: `account directory code install compile ${config}`,
      reused: 'argument environment',
    },
  ],
  [
    'lib=psycopg2',
    'platform:arm64,builder:registry',
    { rebuilt: `${build} base environment account directory system carry code compile ${config}` },
    { rebuilt: `${build} base environment account directory code system carry compile ${config}` },
  ],
  [
    'lib=pandas',
    'platform:arm64,builder:new',
    { built: `base environment account directory install code compile ${config}` },
    { built: `base environment account directory code install compile ${config}` },
  ],
])('app=flask&%s after “%s”', ([link, text, plan, naive]) => {
  const found = ask(link, text);
  expect(found.after.complaints).toEqual([]);
  expect(byState(found.plan)).toEqual(plan);
  expect(byState(found.naive)).toEqual(naive);
});

test('what a registry’s cache lacks is told from what changed', () => {
  const { plan } = ask('lib=psycopg2', 'builder:registry-min,bump:psycopg2');
  const words = ['build.base', 'build.system', 'build.install', 'final.carry'].map((id) => plan[id]?.because);
  expect(words).toEqual([
    'found in the registry’s cache',
    'the registry’s cache does not hold it',
    'requirements.txt changed',
    'stage build gives other files',
  ]);
});

test('what is found and not needed costs nothing, and FROM what pulling it takes', () => {
  const { plan } = ask('lib=psycopg2', 'builder:registry');
  const first = ask('lib=psycopg2', 'builder:new').plan;
  expect(plan['build.install']).toMatchObject({ state: 'reused', seconds: 0 });
  expect(plan['final.base']?.seconds).toBe(first['final.base']?.seconds);
  expect(plan['final.carry']?.seconds).toBeGreaterThan(0);
});

test('a machine that has built nothing shares no layers, and has no cache mounts', () => {
  const minor = ask('lib=pandas&python=3.12', 'builder:registry,python:minor');
  const first = ask('lib=pandas&python=3.13', 'builder:new').plan;
  expect(minor.plan['final.base']).toMatchObject({ state: 'rebuilt', sharedLayers: 0 });
  expect(minor.plan['final.base']?.seconds).toBe(first['final.base']?.seconds);
  const bumped = ask('lib=pandas', 'builder:registry,bump:pandas');
  expect(bumped.plan['final.install']?.seconds).toBe(first['final.install']?.seconds);
});

test.for<[string, string]>([
  ['builder:registry', 'every layer is pulled'],
  ['builder:registry,edit:src/app.py', '2 of 5 layers rebuilt, 3 pulled'],
  ['builder:registry,python:minor', 'every layer is pulled or built again'],
])('the sentence about “%s”', ([text, sentence]) => {
  const { after, plan, naive } = ask('lib=pandas', text);
  const asked = { id: 'any', label: text, shortLabel: text, changedFiles: [], stopsAt: null } as const;
  expect(buildWhatIf(asked, after.ground, { plan, naive }).summary.detail).toBe(sentence);
});

test('of several machines that are asked for the one that has most counts', () => {
  const { plan } = ask('lib=psycopg2', 'builder:registry,builder:new,builder:registry-min,workdir:/srv');
  expect(plan['build.install']?.state).toBe('pulled');
});

test('arguments stand below FROM of the last stage in the order that they are given, each name once', () => {
  const { after } = ask('lib=psycopg2', 'arg:A=1,arg:B=two words,arg:A=3');
  const text = printDockerfile(after.ground.plan).text;
  expect(text).toMatch(/FROM python:3\.13-slim-trixie\n\nARG A=3\nARG B="two words"\nENV /);
  expect(text.match(/^ARG /gm)).toHaveLength(2);
});

test('on another platform nobody knows what anything takes', () => {
  const { after, plan } = ask('lib=pandas', 'env:DEBUG=1,platform:arm64');
  const { ground } = after;
  const costly = ground.plan.stages.flatMap(({ steps }) => steps.filter(({ layer }) => layer !== 'config'));
  expect(new Set(costly.map(({ seconds }) => seconds.basis))).toEqual(
    new Set(['not measured on linux/arm64']),
  );
  expect(new Set(Object.values(plan).map(({ because }) => because))).toEqual(
    new Set(['another platform: linux/arm64']),
  );
  expect(criticalSeconds(ground.plan, plan)).toBe(0);
  expect(hasUnknownSeconds(ground.plan, plan)).toBe(true);
  expect(hasUnknownBytes(ground.naive)).toBe(true);
});

test.for([
  ['hdbscan', 'platform:arm64: hdbscan has no wheel for arm64: the build has to compile it.'],
  ['tensorflow-cpu', 'platform:arm64: tensorflow-cpu has no wheel for arm64: the build stops there.'],
])('%s is told to have no wheel for arm64', ([library, complaint]) => {
  expect(ask(`lib=${library}`, 'platform:arm64').after.complaints).toEqual([complaint]);
});
