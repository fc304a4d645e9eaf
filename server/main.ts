import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApp } from './app';
import { createCardThread } from './card-thread';
import { readSnapshotIds } from './catalogue-files';
import { startServer } from './start-server';

// Bundled into dist/, beside the exported site.
const site = fileURLToPath(new URL('../out', import.meta.url));
const scriptHashes = fileURLToPath(new URL('csp.json', import.meta.url));
const cardProgram = new URL('card-worker.mjs', import.meta.url);

async function main(): Promise<void> {
  const port = parsePort(process.env.PORT ?? '3000');
  const app = await createApp({
    site,
    snapshots: await readSnapshotIds(join(site, 'catalogue')),
    scriptHashes: JSON.parse(await readFile(scriptHashes, 'utf8')),
    render: createCardThread(cardProgram),
  });
  const host = process.env.HOST;
  const running = await startServer(app, { port, ...(host ? { host } : {}) });
  console.log(`Roadcut is at http://${host ?? 'localhost'}:${running.port}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await running.stop();
      process.exit(0);
    });
  }
}

function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new Error(`PORT is “${text}”; it must be a number from 0 to 65535.`);
  return port;
}

/** One sentence for whoever started it. */
function explain(error: NodeJS.ErrnoException): string {
  const port = process.env.PORT ?? '3000';
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is in use: stop what runs there, or take another one, e.g. PORT=3001.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this user: take one above 1023, e.g. PORT=3000.`;
  if (error.code === 'ENOENT') return 'The site is not built: run npm run build first.';
  return error.message;
}

main().catch((error: NodeJS.ErrnoException) => {
  console.error(explain(error));
  process.exit(1);
});
