import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { writeSmallSite } from './small-site';

let folder: string;
let server: ChildProcess | undefined;

beforeAll(async () => {
  const { site, scriptHashes } = await writeSmallSite();
  folder = dirname(site);
  const outfile = join(folder, 'dist/server.mjs');
  await build({ entryPoints: ['server/main.ts'], outfile, bundle: true, platform: 'node', format: 'esm' });
  await writeFile(join(folder, 'dist/csp.json'), JSON.stringify(scriptHashes));
});
afterEach(() => {
  server?.kill('SIGKILL');
});
afterAll(() => rm(folder, { recursive: true }));

test.each(['SIGTERM', 'SIGINT'] as const)(
  'it prints its address, answers, and %s ends it with 0',
  async (signal) => {
    const child = run({ PORT: '0' });
    const address = /http:\S+/.exec(await firstLine(child, 'stdout'))?.[0] ?? '';
    const response = await fetch(`${address}/context.tar.gz?lib=pandas`);
    expect(response.status).toBe(200);
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get('content-length')));
    child.kill(signal);
    expect(await once(child, 'exit')).toEqual([0, null]);
  },
);

test('a port in use is told in one sentence', async () => {
  const other = createServer().listen(0);
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const child = run({ PORT: `${port}` });
  expect(await firstLine(child, 'stderr')).toBe(
    `Port ${port} is in use: stop what runs there, or take another one, e.g. PORT=3001.`,
  );
  expect(await once(child, 'exit')).toEqual([1, null]);
  other.close();
});

test('a port that is no number is told in one sentence', async () => {
  const child = run({ PORT: 'http' });
  expect(await firstLine(child, 'stderr')).toBe('PORT is “http”; it must be a number from 0 to 65535.');
});

function run(env: Record<string, string>): ChildProcess {
  server = spawn(process.execPath, [join(folder, 'dist/server.mjs')], { env: { ...process.env, ...env } });
  return server;
}

async function firstLine(child: ChildProcess, from: 'stdout' | 'stderr'): Promise<string> {
  let text = '';
  for await (const chunk of child[from] ?? []) {
    text += chunk;
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0] ?? '';
}
