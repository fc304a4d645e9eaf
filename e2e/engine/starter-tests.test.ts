import { expect, onTestFinished, test } from 'vitest';
import { appTypeIds } from '@/lib/app-types/app-types';
import { recipeOf } from './catalogue';
import { composeLink } from './compose-link';
import { asOfficial, withHeaders } from './derived-bases';
import { run } from './docker';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';
import { buildImage, removeImage, testName } from './test-names';

/** Every app type; with libraries and a service, in an environment of a build stage, on old and new Pythons. */
const links = [
  'app=flask&lib=pandas&with=postgres',
  'app=flask&base=debian&lib=psycopg2',
  'app=fastapi&python=3.14&installer=pip',
  'app=fastapi&lib=pydantic&with=redis',
  'app=django&python=3.14&lib=requests&with=postgres',
  'app=celery&python=3.13&lib=numpy',
  'app=dask&python=3.14&lib=scipy&with=redis',
  'app=ray&python=3.14&lib=scipy&with=redis',
  'app=spark&python=3.14&with=redis',
  'app=airflow&python=3.13&lib=pandas&with=redis',
  'app=streamlit&lib=plotly&with=redis',
  'app=dash&python=3.14&lib=requests&with=redis',
  'app=gradio&python=3.14&lib=requests&with=redis',
  'app=panel&python=3.14&lib=requests&with=redis',
  'app=jupyter&python=3.14&lib=numpy&with=postgres',
  'app=marimo&python=3.13&lib=pandas&with=redis',
  'app=voila&python=3.13&lib=pandas&with=redis',
  'app=script&lib=polars&with=postgres,redis',
  'app=script&python=3.11&without=user',
  'app=schedule&with=redis',
  'app=cli&lib=pandas&with=postgres',
  'app=training&python=3.14&with=redis',
  'app=model&python=3.14&lib=pandas&with=redis',
  'app=mlflow&python=3.13&lib=pandas',
];

test('every app type is among them', () => {
  const tried = new Set(links.map((link) => recipeOf(link).app));
  expect([...tried].sort()).toEqual([...appTypeIds].sort());
});

test.for(links)('the tests of %s pass in its image, by the line of its README', async (link, { skip }) => {
  const composition = await composeLink(`${link}&name=${testName('tests')}`, skip);
  const cwd = await unpackContext(composition);
  const compiles = composition.plan.stages.length > 1;
  const flags = await (compiles ? withHeaders : asOfficial)(baseImagesOf(composition.plan));
  const image = await buildImage(cwd, 'tests', ...flags);
  onTestFinished(() => removeImage(composition.name));
  await run('docker', ['tag', image, `${composition.name}:latest`]);
  const line = composition.commands
    .flatMap(({ commands }) => commands)
    .find(({ id }) => id === 'pytest')?.line;
  const { status, stdout, stderr } = await run('sh', ['-c', line ?? 'false'], { cwd });
  expect(stdout + stderr).toMatch(/\d+ passed/);
  expect(status).toBe(0);
});
