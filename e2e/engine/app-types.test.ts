import { afterAll, expect, test } from 'vitest';
import { appTypeIds, mainProcess } from '@/lib/app-types/app-types';
import type { Composition } from '@/lib/composition';
import { recipeOf } from './catalogue';
import { composeLink } from './compose-link';
import { ask, startContainer, stop, waitForHealth } from './container';
import { asOfficial } from './derived-bases';
import { docker, run } from './docker';
import { hardeningFlags } from './hardening';
import { baseImagesOf } from './images-of';
import { type Measured, measure, writeMeasured } from './measured';
import { unpackContext } from './scratch-context';
import { buildImage } from './test-names';

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
  const { container, image } = await startServer(composition);
  expect(await waitForHealth(container)).toBe('healthy');
  measured.push(await measure(link, image, baseImagesOf(composition.plan).at(-1) ?? '', container));
  expect((await ask(container, portOf(composition), healthPathOf(composition))).status).toBe(200);
  expect(await docker(['exec', container, 'id', '-u'])).toBe('10001');
  expect(await stop(container)).not.toBe(killed);
});

const asRoot = ['app=flask&without=user', 'app=streamlit&without=user', 'app=jupyter&without=user'];

test.for(asRoot)('%s starts where the container runs as root', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const { container } = await startServer(composition);
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
  const image = await build(composition);
  const container = await startContainer('job', hardeningFlags(composition), image);
  expect(await docker(['wait', container])).toBe('0');
  for (const { name } of composition.recipe.libraries)
    expect(await docker(['logs', container])).toContain(`${name} `);
});

const schedules = ['app=schedule&python=3.11&lib=numpy', 'app=schedule&python=3.14&installer=pip'];

test.for(schedules)('%s runs its job again and again until it is asked to end', async (link, { skip }) => {
  const composition = await composeLink(link, skip);
  const image = await build(composition);
  const flags = [...hardeningFlags(composition), '--env', 'EVERY_SECONDS=1'];
  const container = await startContainer('schedule', flags, image);
  const log = `docker logs --follow ${container} 2>&1`;
  expect((await run('sh', ['-c', `${log} | grep --max-count=3 'executed successfully'`])).status).toBe(0);
  expect(await docker(['exec', container, 'id', '-u'])).toBe('10001');
  expect(await stop(container)).toBe(0);
});

test('Airflow runs its DAG by itself and when it is told to, and shows it to nobody without a password', async ({
  skip,
}) => {
  const composition = await composeLink('app=airflow&python=3.13&lib=pandas', skip);
  const { container } = await startServer(composition);
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
  const flags = await asOfficial(baseImagesOf(composition.plan));
  return buildImage(await unpackContext(composition), composition.recipe.app, ...flags);
}

async function startServer(composition: Composition): Promise<{ container: string; image: string }> {
  const image = await build(composition);
  const flags = [...hardeningFlags(composition), '--publish', `127.0.0.1::${portOf(composition)}`];
  return { container: await startContainer(composition.recipe.app, flags, image), image };
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
