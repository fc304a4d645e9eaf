import { expect, onTestFinished, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { documentationOfUnrun, type ServiceId, service, serviceIds } from '@/lib/services/services';
import { composeLink } from './compose-link';
import { docker, missingImage, run } from './docker';
import { findFreePort } from './free-port';
import { unpackContext } from './scratch-context';
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

test('a script waits for every service, writes to it and ends well', async ({ skip }) => {
  const { compose } = await prepareProven('app=script', skip);
  const log = await compose('up', '--build', '--exit-code-from', 'app');
  for (const id of proven) expect(log).toContain(`visit 1 in ${id}`);
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
  const compose = (...args: string[]) => docker(['compose', ...args], { cwd });
  onTestFinished(async () => {
    await run('docker', ['compose', 'down', '--volumes', '--timeout', '1'], { cwd });
    await removeImage(composition.name);
  });
  return { composition, compose };
}

async function userOf({ name }: Composition): Promise<string> {
  return docker(['image', 'inspect', '--format', '{{.Config.User}}', name]);
}
