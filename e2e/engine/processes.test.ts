import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { service } from '@/lib/services/services';
import { composeLink } from './compose-link';
import { docker, missingImage, run } from './docker';
import { findFreePort } from './free-port';
import { unpackContext } from './scratch-context';
import { removeImage, testName } from './test-names';

test('a request hands work to the Celery worker by Redis, finds its result, and beat sends more by itself', async ({
  skip,
}) => {
  const port = await findFreePort();
  const composition = await composeLink(`name=${testName('celery')}&app=celery&port=${port}`, skip);
  const missing = await missingImage([service('redis').image]);
  skip(missing !== null, missing ?? '');
  const cwd = await unpackContext(composition);
  onTestFinished(async () => {
    await run('docker', ['compose', 'down', '--volumes', '--timeout', '1'], { cwd });
    await removeImage(composition.name);
  });
  await docker(['compose', 'up', '--build', '--wait'], { cwd });
  const site = `http://127.0.0.1:${port}`;
  const started = await fetch(`${site}/primes/1000`, { method: 'POST' });
  expect(started.status).toBe(202);
  const { task } = (await started.json()) as { task: string };
  expect(await logOf('worker', cwd, `${task}] succeeded`)).toContain('count_primes');
  expect(await (await fetch(`${site}/tasks/${task}`)).json()).toEqual({ state: 'SUCCESS', result: 168 });
  // One run by hand, because a minute is long for a test.
  const beat = [
    'compose',
    'run',
    '--detach',
    '--env',
    'EVERY_SECONDS=1',
    '--name',
    `${composition.name}-beat`,
    'beat',
  ];
  await docker(beat, { cwd });
  // There are 9592 primes below a hundred thousand.
  expect(await logOf('worker', cwd, ': 9592')).toContain('count_primes');
  await docker(['rm', '--force', `${composition.name}-beat`]);
  // All processes run without rights, and end when they are asked.
  for (const process of ['app', 'worker', 'beat'])
    expect(await docker(['compose', 'exec', '--no-TTY', process, 'id', '-u'], { cwd })).toBe('10001');
  await docker(['compose', 'stop'], { cwd });
  const exits = await docker(['compose', 'ps', '--all', '--format', '{{.Service}} {{.ExitCode}}'], { cwd });
  expect(
    exits
      .split('\n')
      .filter((line) => /^(?:app|worker|beat) /.test(line))
      .sort(),
  ).toEqual(['app 0', 'beat 0', 'worker 0']);
});

/** `stopped`: what the long ones end with when they are asked to stop: Ray's own handler with 1, Java with 128 + SIGTERM. */
const clusters = [
  { app: 'dask', result: 'pi is about 3.14', page: '/status', stopped: 0 },
  { app: 'ray', result: '148933 primes', page: '/', stopped: 1 },
  { app: 'spark', result: '148933 primes', page: '/', stopped: 143 },
];

test.for(clusters)(
  'a job of the cluster $app is computed by both workers, and may be run again',
  async (cluster, { skip }) => {
    const { app, result, page, stopped } = cluster;
    const port = await findFreePort();
    const composition = await composeLink(`name=${testName(app)}&app=${app}&port=${port}`, skip);
    const cwd = await unpackContext(composition);
    onTestFinished(async () => {
      await run('docker', ['compose', 'down', '--volumes', '--timeout', '1'], { cwd });
      await removeImage(composition.name);
    });
    await docker(['compose', 'up', '--build', '--detach'], { cwd });
    await logOf('job', cwd, result);
    await docker(['compose', 'up', '--wait', 'app', 'worker'], { cwd });
    expect((await fetch(`http://127.0.0.1:${port}${page}`)).status).toBe(200);
    const again = await docker(['compose', 'run', '--rm', '--no-TTY', 'job'], { cwd });
    expect(again.match(/computed \d+ (?:chunks|blocks)/g)).toHaveLength(2);
    await docker(['compose', 'stop'], { cwd });
    const exits = await docker(['compose', 'ps', '--all', '--format', '{{.Service}} {{.ExitCode}}'], { cwd });
    expect(exits.split('\n').sort()).toEqual([
      `app ${stopped}`,
      'job 0',
      `worker ${stopped}`,
      `worker ${stopped}`,
    ]);
  },
);

/** The first line of a process's log that holds a text. */
async function logOf(process: string, cwd: string, text: string): Promise<string> {
  const child = spawn('docker', ['compose', 'logs', '--follow', '--no-color', process], { cwd });
  try {
    for await (const line of createInterface({ input: child.stdout })) if (line.includes(text)) return line;
    throw new Error(`the log of ${process} ended without “${text}”`);
  } finally {
    child.kill();
  }
}
