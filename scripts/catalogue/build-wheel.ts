import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexFile } from './index-client';
import { runUv } from './uv';

/**
 * Packages that are installed from their sources where a release has no wheel. All but psycopg2 compile nothing.
 * Of everything else, only releases with a wheel count.
 */
export const builtFromSource = [
  ...['antlr4-python3-runtime', 'backports-zoneinfo', 'langdetect', 'lime', 'psycopg2', 'pyspark'],
];

/** The newest that still has distutils, which old setup scripts call. */
const buildPython = '3.11';

/** Lets uv build a wheel of a source distribution, once. Gives its path. */
export async function buildWheel(sdist: IndexFile, cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, 'built', sdist.sha256);
  if (!existsSync(folder)) {
    const sources = join(cacheFolder, 'sources');
    mkdirSync(sources, { recursive: true });
    const archive = join(sources, sdist.file);
    writeFileSync(archive, await fetchWhole(sdist));
    const result = runUv(['build', '--wheel', '--python', buildPython, '--out-dir', folder, archive], {
      cwd: sources,
    });
    if (!result.ok) throw new Error(result.reason);
  }
  const wheel = readdirSync(folder).find((file) => file.endsWith('.whl'));
  if (!wheel) throw new Error(`No wheel was built from ${sdist.file}.`);
  return join(folder, wheel);
}

async function fetchWhole({ url, file, sha256 }: IndexFile): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The index answered ${response.status} for ${file}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error(`${file} is not what the index says.`);
  return bytes;
}
