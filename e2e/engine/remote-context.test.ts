import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { known } from '@/lib/testing/catalogue';
import { createApp } from '@/server/app';
import { startServer } from '@/server/start-server';
import { composeLink } from './compose-link';
import { startContainer, waitForHealth } from './container';
import { docker } from './docker';
import { buildImage } from './test-names';

const links = ['app=flask&port=5000', 'app=fastapi&lib=pydantic&installer=pip'];

test.for(links)('docker builds straight from the link of %s', async (link, { skip }) => {
  await composeLink(link, skip);
  const engine = await docker(['info', '--format', '{{.Name}}']);
  skip(
    engine !== hostname(),
    `the engine runs on ${engine}, where this machine's 127.0.0.1 means another one`,
  );
  const image = await buildImage(`${await startSite()}/context.tar.gz?${link}`, 'link');
  const container = await startContainer('link', [], image);
  expect(await waitForHealth(container)).toBe('healthy');
});

/** The server of the site, of which a build context needs the catalogue only. */
async function startSite(): Promise<string> {
  const site = fileURLToPath(new URL('../../public', import.meta.url));
  const app = await createApp({
    site,
    snapshots: known.snapshots,
    scriptHashes: {},
    render: async () => new Uint8Array(),
  });
  const { port, stop } = await startServer(app, { port: 0, host: '127.0.0.1' });
  onTestFinished(stop);
  return `http://127.0.0.1:${port}`;
}
