import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { program } from '@/components/buildkit/program';
import { isHashed, type KeptFile, type KeptVersion } from '@/components/offline/kept-file';
import { chooseKeptFiles } from './kept-files';

/** Writes sw.js: the worker with the list of this version's files in it. */
export async function writeServiceWorker(site: string, files: readonly string[]): Promise<void> {
  await build({
    entryPoints: ['components/offline/service-worker.ts'],
    outfile: join(site, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: {
      keptVersion: JSON.stringify(await describeVersion(site, files)),
      buildkitPath: JSON.stringify(program.path),
      'process.env.NODE_ENV': '"production"',
    },
    logLevel: 'warning',
  });
}

async function describeVersion(site: string, files: readonly string[]): Promise<KeptVersion> {
  const { newest } = JSON.parse(await readFile(join(site, 'catalogue/snapshots.json'), 'utf8'));
  const page = await readFile(join(site, 'index.html'), 'utf8');
  const kept = await Promise.all(
    chooseKeptFiles(files, newest).map(
      async (file): Promise<KeptFile> => ({
        url: `/${file}`,
        revision: isHashed(`/${file}`) ? null : hashOf(await readFile(join(site, file))),
        isPage: file === 'index.html' || page.includes(basename(file)),
      }),
    ),
  );
  return { version: hashOf(JSON.stringify(kept)), files: kept };
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
