import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { secretFiles } from '@/lib/services/secrets';
import { documentationOfUnrun, type ServiceId, service, serviceIds } from '@/lib/services/services';
import { composeLink } from './compose-link';
import { docker, missingImage, run } from './docker';
import { findFreePort } from './free-port';
import { scratchFolder, unpackContext } from './scratch-context';
import { adaptStandIns } from './stand-ins';
import { removeImage, testName } from './test-names';

const proven = serviceIds.filter((id) => documentationOfUnrun(id) === null);
const unrun = serviceIds.filter((id) => !proven.includes(id));

test.for(['flask', 'fastapi'])(
  '%s counts its visits in every service, and each remembers them',
  async (app, { skip }) => {
    const port = await findFreePort();
    const { composition, compose } = await prepareProven(`app=${app}&port=${port}`, skip);
    const visit = async () => (await fetch(`http://127.0.0.1:${port}/visits`)).json();
    await compose('up', '--build', '--wait');
    expect(await visit()).toEqual(everywhere(1));
    expect(await visit()).toEqual(everywhere(2));
    await compose('down');
    await compose('up', '--wait');
    expect(await visit()).toEqual(everywhere(3));
    expect(await userOf(composition)).toBe('10001:10001');
  },
);

test('a script waits for every service, writes to it and ends well, whatever signs their passwords have', async ({
  skip,
}) => {
  const { composition, compose, cwd } = await prepareProven('app=script', skip);
  // The stand-in for RabbitMQ writes it into a file with a syntax of its own, in which : and $( mean something.
  const password = 'p@ss/w rd?%40&"+$HOME';
  for (const { path } of secretFiles(proven)) writeFileSync(join(cwd, path), `${password}\n`);
  const log = await compose('up', '--build', '--exit-code-from', 'app');
  for (const id of proven) expect(log).toContain(`visit 1 in ${id}`);
  const containers = (await compose('ps', '--all', '--quiet')).split('\n');
  expect(containers).toHaveLength(proven.length + 1);
  const seen = await docker(['inspect', composition.name, ...containers]);
  expect(seen).toContain('/run/secrets/');
  expect(seen).not.toContain('p@ss/w');
  const find = ['find', '/', '-xdev', '-name', '*_password'];
  const files = await docker(['run', '--rm', '--user', 'root', composition.name, ...find]);
  expect(files).toBe('');
});

test('no password is sent to the builder', async ({ skip }) => {
  const { composition, cwd } = await prepare('app=script', serviceIds, skip);
  const everything = scratchFolder();
  const input = 'FROM scratch\nCOPY . /\n';
  await docker(['build', '--file', '-', '--output', everything, '.'], { cwd, input });
  const sent = readdirSync(everything, { recursive: true }).map(String);
  expect(sent).toContain('src/visits_in_postgres.py');
  const { files } = composition;
  for (const { path } of files.filter(({ use }) => use === 'outside')) expect(sent).not.toContain(path);
  expect(sent.filter((path) => /password/.test(path))).toEqual([]);
});

test('compose accepts the services that no engine of ours ran, and the image imports their clients', async ({
  skip,
}) => {
  const { composition, compose } = await prepare('app=script', unrun, skip);
  const { services } = JSON.parse(await compose('config', '--format', 'json')) as { services: object };
  expect(Object.keys(services).sort()).toEqual(['app', ...unrun].sort());
  await compose('build', 'app');
  await docker(['run', '--rm', composition.name, 'python', '-c', 'import visits']);
});

function everywhere(count: number) {
  return Object.fromEntries(proven.map((id) => [id, count]));
}

async function prepareProven(link: string, skip: Parameters<typeof composeLink>[1]) {
  const missing = await missingImage(proven.map((id) => service(id).image));
  skip(missing !== null, missing ?? '');
  return prepare(link, proven, skip);
}

/** The context of a recipe with these services, and `docker compose` in it. */
async function prepare(link: string, ids: readonly ServiceId[], skip: Parameters<typeof composeLink>[1]) {
  const composition = await composeLink(`name=${testName('services')}&${link}&with=${ids.join(',')}`, skip);
  const cwd = await unpackContext(composition);
  await adaptStandIns(
    cwd,
    ids.filter((id) => proven.includes(id)),
  );
  const compose = (...args: string[]) => docker(['compose', ...args], { cwd });
  onTestFinished(async () => {
    await run('docker', ['compose', 'down', '--volumes', '--timeout', '1'], { cwd });
    await removeImage(composition.name);
  });
  return { composition, compose, cwd };
}

async function userOf({ name }: Composition): Promise<string> {
  return docker(['image', 'inspect', '--format', '{{.Config.User}}', name]);
}
