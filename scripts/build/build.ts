import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ScriptHashes } from '@/server/static-files';
import { readInlineScripts } from './inline-scripts';
import { precompress } from './precompress';
import { writeServiceWorker } from './service-worker';
import { settleBoundaries } from './settle-boundaries';
import { shipBuildkit } from './ship-buildkit';
import { shipCard } from './ship-card';
import { printStaticHostHeaders } from './static-host-headers';

const site = 'out';
const server = 'dist';
const encoded = '.cache/encoded';

async function main(): Promise<void> {
  await Promise.all([site, server].map((folder) => rm(folder, { recursive: true, force: true })));
  exportSite();
  const files = await listFiles(site);
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const page of pages) await settlePage(join(site, page));
  const hashes = await hashScripts(pages);
  await writeFile(join(site, '_headers'), printStaticHostHeaders(hashes));
  await writeServiceWorker(site, files);
  await precompress(site, [...files, 'sw.js'], encoded);
  await shipBuildkit(site, encoded);
  await bundleServer();
  await shipCard(join(server, 'card'));
  // Last, because the server takes its presence for a whole build.
  await writeFile(join(server, 'csp.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}

function exportSite(): void {
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('next build failed');
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function settlePage(path: string): Promise<void> {
  await writeFile(path, settleBoundaries(await readFile(path, 'utf8')));
}

async function hashScripts(pages: readonly string[]): Promise<ScriptHashes> {
  const hashes: Record<string, readonly string[]> = {};
  for (const page of pages) {
    const { hashes: ofPage, complaint } = readInlineScripts(await readFile(join(site, page), 'utf8'));
    if (complaint !== null) throw new Error(`${page} ${complaint}`);
    hashes[`/${page}`] = ofPage;
  }
  return hashes;
}

async function bundleServer(): Promise<void> {
  await mkdir(server, { recursive: true });
  await build({
    entryPoints: { server: 'server/main.ts', 'card-worker': 'server/card-worker.ts' },
    outdir: server,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}

await main();
