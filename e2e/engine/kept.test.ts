import { chownSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { appType, appTypeIds } from '@/lib/app-types/app-types';
import { keptFolder } from '@/lib/commands/kept-folder';
import type { Composition } from '@/lib/composition';
import { recipeOf } from './catalogue';
import { lineOf, runLine } from './command-lines';
import { composeRecipe } from './compose-link';
import { waitForHealth } from './container';
import { asOfficial } from './derived-bases';
import { docker, run } from './docker';
import { findFreePort } from './free-port';
import { baseImagesOf } from './images-of';
import { unpackContext } from './scratch-context';
import { removeImage, testName } from './test-names';

/** Whoever sits at a terminal: neither root nor the account of the image. */
const you = 1234;

const servers = ['app=jupyter', 'app=mlflow&installer=pip', 'app=airflow', 'app=jupyter&without=user'];
const jobs = ['app=training'];

test.for(servers)(
  'what %s writes into its folder is there after its container is gone',
  async (link, { skip }) => {
    const { composition, context, kept } = await buildNamed(link, skip);
    const container = await startServer(composition, context, 'run');
    expect(await docker(['exec', container, 'sh', '-c', `echo ours > ${kept.folder}/note`])).toBe('');
    await runLine(lineOf(composition, 'stop'), context);
    const next = await startServer(composition, context, 'run');
    expect(await docker(['exec', next, 'cat', `${kept.folder}/note`])).toBe('ours');
    await runLine(lineOf(composition, 'stop'), context);
    await docker(['volume', 'rm', kept.volume]);
    expect((await run('docker', ['volume', 'inspect', kept.volume])).status).toBe(1);
  },
);

test.for(servers)('%s writes into a folder of this machine as whoever starts it', async (link, { skip }) => {
  const { composition, context, kept } = await buildNamed(link, skip);
  const folder = folderOfYours(context, kept.folder);
  const container = await startServer(composition, context, 'keep-here');
  await docker(['exec', container, 'touch', `${kept.folder}/note`]);
  expect(statSync(join(folder, 'note')).uid).toBe(you);
  await runLine(lineOf(composition, 'stop'), context);
});

test.for(jobs)(
  '%s leaves its model in the volume, and in a folder of this machine',
  async (link, { skip }) => {
    const { composition, context, kept } = await buildNamed(link, skip);
    expect(await runLine(lineOf(composition, 'run'), context)).toContain('kept in model');
    const look = [
      'run',
      '--rm',
      '--volume',
      `${kept.volume}:/kept`,
      `${composition.name}:latest`,
      'ls',
      '/kept',
    ];
    expect(await docker(look)).toBe('model.joblib\nreport.json');
    const folder = folderOfYours(context, kept.folder);
    const account = ['run', '--rm', '--volume', `${folder}:${kept.directory}`, `${composition.name}:latest`];
    expect((await run('docker', account)).stderr).toContain('Permission denied');
    await runLine(asYou(lineOf(composition, 'keep-here')), context);
    expect(readdirSync(folder)).toEqual(['model.joblib', 'report.json']);
    expect(statSync(join(folder, 'model.joblib')).uid).toBe(you);
  },
);

test('every app type that keeps something is among them', () => {
  const tried = new Set([...servers, ...jobs].map((link) => recipeOf(link).app));
  expect([...tried].sort()).toEqual(appTypeIds.filter((id) => appType(id).keeps !== undefined).sort());
});

/** An image of a name of its own, so that the lines of the page find it, its container and its volume. */
async function buildNamed(link: string, skip: TestContext['skip']) {
  const port = await findFreePort();
  const recipe = { ...recipeOf(link), name: testName('kept') };
  const listens = appType(recipe.app).processes[0].port !== null;
  const composition = await composeRecipe(listens ? { ...recipe, port } : recipe, skip);
  const kept = keptFolder(appType(recipe.app), composition.name);
  if (!kept) throw new Error(`${link} keeps nothing`);
  const context = await unpackContext(composition);
  onTestFinished(async () => {
    await run('docker', ['rm', '--force', '--volumes', composition.name]);
    await run('docker', ['volume', 'rm', kept.volume]);
    await removeImage(`${composition.name}:latest`);
  });
  const flags = await asOfficial(baseImagesOf(composition.plan));
  await docker(['build', '--tag', `${composition.name}:latest`, ...flags, context]);
  return { composition, context, kept };
}

async function startServer(
  composition: Composition,
  context: string,
  id: 'run' | 'keep-here',
): Promise<string> {
  const container = await runLine(asYou(lineOf(composition, id)), context);
  expect(await waitForHealth(container)).toBe('healthy');
  return container;
}

function folderOfYours(context: string, name: string): string {
  const folder = join(context, name);
  mkdirSync(folder);
  chownSync(folder, you, you);
  return folder;
}

/** The tests run as root; a shell of yours says another number. */
function asYou(line: string): string {
  return `id() { echo ${you}; }; ${line}`;
}
