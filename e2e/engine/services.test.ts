import { expect, onTestFinished, test } from 'vitest';
import type { Composition } from '@/lib/composition';
import { service, serviceIds } from '@/lib/services/services';
import { composeLink } from './compose-link';
import { docker, missingImage, run } from './docker';
import { findFreePort } from './free-port';
import { unpackContext } from './scratch-context';
import { removeImage, testName } from './test-names';

test.for(['flask', 'fastapi'])(
  '%s counts its visits in every service, and each remembers them',
  async (app, { skip }) => {
    const port = await findFreePort();
    const { composition, compose } = await prepare(`app=${app}&port=${port}`, skip);
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
  const { compose } = await prepare('app=script', skip);
  const log = await compose('up', '--build', '--exit-code-from', 'app');
  for (const id of serviceIds) expect(log).toContain(`visit 1 in ${id}`);
});

function everywhere(count: number) {
  return Object.fromEntries(serviceIds.map((id) => [id, count]));
}

/** The context of a recipe with all services, and `docker compose` in it. */
async function prepare(link: string, skip: Parameters<typeof composeLink>[1]) {
  const composition = await composeLink(
    `name=${testName('services')}&${link}&with=${serviceIds.join(',')}`,
    skip,
  );
  const missing = await missingImage(composition.recipe.services.map((id) => service(id).image));
  skip(missing !== null, missing ?? '');
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
