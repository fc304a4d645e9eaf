import { afterAll, expect, onTestFinished, test } from 'vitest';
import { appTypeIds, mainProcess } from '@/lib/app-types/app-types';
import type { Composition } from '@/lib/composition';
import { forgetCacheMounts } from './builder-cache';
import { recipeOf } from './catalogue';
import { composeLink } from './compose-link';
import { ask, startContainer, stop, waitForHealth } from './container';
import { asOfficial } from './derived-bases';
import { docker, run } from './docker';
import { hardeningFlags } from './hardening';
import { baseImagesOf } from './images-of';
import { bytesAbove, endedAfter, healthyAfter, type Measured, writeMeasured, wroteAfter } from './measured';
import { unpackContext } from './scratch-context';
import { buildImage, testName } from './test-names';

/** 128 + SIGKILL: it did not end by itself within its grace time. */
const killed = 137;

/** A fixed sample: each kind of app on one Python. */
const sample = [
  'app=flask&python=3.13&lib=lightgbm,pandas,scikit-learn',
  'app=flask&python=3.14&port=5000',
  'app=fastapi&python=3.14&installer=pip&without=bytecode',
  'app=django&python=3.14&lib=pillow',
  'app=celery&python=3.13',
  'app=dask&python=3.14&lib=pandas',
  'app=ray&python=3.14&lib=pandas',
  'app=spark&python=3.14&lib=pandas',
  'app=airflow&python=3.13&lib=pandas',
  'app=streamlit&python=3.14&lib=plotly',
  'app=dash&python=3.14&installer=pip',
  'app=gradio&python=3.14&lib=matplotlib',
  'app=panel&python=3.14&lib=matplotlib',
  'app=jupyter&python=3.13&lib=matplotlib,tensorflow',
  'app=marimo&python=3.14&lib=pandas',
  'app=voila&python=3.14&installer=pip&lib=pandas',
  'app=model&python=3.14&lib=pandas',
  'app=mlflow&python=3.14&installer=pip',
  'app=flask&base=full&installer=pip',
  'app=flask&base=alpine&lib=numpy',
  'app=flask&base=debian&installer=pip',
  'app=flask&python=3.12',
  'app=flask&python=3.10',
  'app=flask&python=3.7.4',
];

/** `npm run matrix`: the other end of the Pythons that the engine has, and between. */
const rest = [
  'app=flask&python=3.11&installer=pip&lib=requests',
  'app=fastapi&python=3.11',
  'app=fastapi&python=3.13&lib=pydantic,sqlalchemy&without=cache',
  'app=django&python=3.11&installer=pip',
  'app=dask&python=3.11&installer=pip',
  'app=ray&python=3.11&installer=pip',
  'app=spark&python=3.11',
  'app=airflow&python=3.11',
  'app=streamlit&python=3.11&lib=matplotlib',
  'app=streamlit&python=3.13&installer=pip',
  'app=dash&python=3.11&lib=pandas',
  'app=gradio&python=3.13&installer=pip',
  'app=panel&python=3.11&installer=pip',
  'app=jupyter&python=3.11&lib=numpy',
  'app=jupyter&python=3.14&installer=pip',
  'app=jupyter&base=debian&lib=matplotlib,pandas',
  'app=marimo&python=3.13&installer=pip',
  'app=voila&python=3.13',
  'app=model&python=3.11&installer=pip',
  'app=mlflow&python=3.11',
];
const isWhole = process.env.MATRIX === 'whole';
const servers = isWhole ? [...sample, ...rest] : sample;
const measured: Measured[] = [];

afterAll(async () => {
  if (isWhole) await writeMeasured(measured, new Date().toISOString().slice(0, 10));
});

test.for(servers)('%s is healthy, answers, has no rights and stops when asked', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const built = await firstBuild(composition);
  const container = await startServer(composition, built.image);
  expect(await waitForHealth(container)).toBe('healthy');
  measured.push({ link, ...built, secondsToReady: await healthyAfter(container), readyWhen: 'healthy' });
  expect((await ask(container, portOf(composition), healthPathOf(composition))).status).toBe(200);
  expect(await docker(['exec', container, 'id', '-u'])).toBe('10001');
  expect(await stop(container)).not.toBe(killed);
});

const asRoot = ['app=flask&without=user', 'app=streamlit&without=user', 'app=jupyter&without=user'];

test.for(asRoot)('%s starts where the container runs as root', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const container = await startServer(composition, await build(composition));
  expect(await waitForHealth(container)).toBe('healthy');
  expect(await docker(['exec', container, 'id', '-u'])).toBe('0');
  expect(await stop(container)).not.toBe(killed);
});

const jobs = [
  'app=script&python=3.11&installer=pip&lib=pandas',
  'app=script&python=3.13&lib=duckdb,polars',
  'app=script&python=3.14&lib=matplotlib,scikit-learn',
  'app=script&without=user,bytecode',
  'app=cli&python=3.11',
  'app=cli&python=3.14&installer=pip',
  'app=training&python=3.13&lib=pandas',
  'app=training&python=3.14&installer=pip',
];

test.for(jobs)('%s runs once and ends well', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const built = await firstBuild(composition);
  const container = await startContainer('job', hardeningFlags(composition), built.image);
  expect(await docker(['wait', container])).toBe('0');
  measured.push({ link, ...built, secondsToReady: await endedAfter(container), readyWhen: 'ended' });
  for (const { name } of composition.recipe.libraries)
    expect(await docker(['logs', container])).toContain(`${name} `);
});

const schedules = ['app=schedule&python=3.11&lib=numpy', 'app=schedule&python=3.14&installer=pip'];

test.for(schedules)('%s runs its job again and again until it is asked to end', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const built = await firstBuild(composition);
  const flags = [...hardeningFlags(composition), '--env', 'EVERY_SECONDS=1'];
  const container = await startContainer('schedule', flags, built.image);
  const log = `docker logs --follow --timestamps ${container} 2>&1`;
  const { status, stdout } = await run('sh', ['-c', `${log} | grep --max-count=3 'executed successfully'`]);
  expect(status).toBe(0);
  measured.push({
    link,
    ...built,
    secondsToReady: await wroteAfter(container, stdout),
    readyWhen: 'ran its job',
  });
  expect(await docker(['exec', container, 'id', '-u'])).toBe('10001');
  expect(await stop(container)).toBe(0);
});

test('Airflow runs its DAG by itself and when it is told to, and shows it to nobody without a password', async ({
  skip,
}) => {
  const composition = await composeLink('app=airflow&python=3.13&lib=pandas', skip);
  const container = await startServer(composition, await build(composition));
  const finished = (times: number) =>
    `docker logs --follow ${container} 2>&1 | grep --max-count=${times} 'DagRun Finished.*state=success'`;
  expect((await run('sh', ['-c', finished(1)])).status).toBe(0);
  expect((await ask(container, portOf(composition), '/api/v2/dags')).status).toBe(401);
  await docker(['exec', container, 'airflow', 'dags', 'trigger', 'temperatures']);
  const { stdout } = await run('sh', ['-c', finished(2)]);
  expect(stdout).toMatch(/run_id=scheduled__.*\n.*run_id=manual__/);
});

test('every app type is among them', () => {
  const tried = new Set([...servers, ...jobs, ...schedules].map((link) => recipeOf(link).app));
  expect([...tried].sort()).toEqual([...appTypeIds].sort());
});

async function build(composition: Composition): Promise<string> {
  return (await prepareBuild(composition))();
}

/** Bases and context are there before a build is timed. */
async function prepareBuild(composition: Composition, ...flags: string[]): Promise<() => Promise<string>> {
  const bases = await asOfficial(baseImagesOf(composition.plan));
  const context = await unpackContext(composition);
  return () => buildImage(context, composition.recipe.app, ...bases, ...flags);
}

type Built = { image: string; addedBytes: number; buildSeconds: number };

async function firstBuild(composition: Composition): Promise<Built> {
  const start = await prepareBuild(composition, ...(isWhole ? flagsOfFirstBuild() : []));
  const before = performance.now();
  const image = await start();
  const buildSeconds = (performance.now() - before) / 1000;
  const base = baseImagesOf(composition.plan).at(-1) ?? '';
  return { image, addedBytes: await bytesAbove(base, image), buildSeconds };
}

/** As on a machine that has only the images: every step is executed, and the cache mounts are empty. */
function flagsOfFirstBuild(): string[] {
  const namespace = testName('matrix');
  onTestFinished(() => forgetCacheMounts(namespace));
  return ['--no-cache', '--build-arg', `BUILDKIT_CACHE_MOUNT_NS=${namespace}`];
}

async function startServer(composition: Composition, image: string): Promise<string> {
  const flags = [...hardeningFlags(composition), '--publish', `127.0.0.1::${portOf(composition)}`];
  return startContainer(composition.recipe.app, flags, image);
}

function healthPathOf({ recipe }: Composition): string {
  const test = mainProcess(recipe.app).health?.test;
  return test?.kind === 'http' ? test.path : '/';
}

function portOf({ plan }: Composition): number {
  const exposed = plan.stages.at(-1)?.steps.find(({ role }) => role === 'port')?.instruction;
  if (exposed?.keyword !== 'EXPOSE') throw new Error('a server exposes no port');
  return exposed.port;
}
