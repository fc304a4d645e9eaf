import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(css|html|js|json|mjs|svg|txt|wasm|webmanifest)$/;
/** Below this one packet carries it either way. */
const smallest = 1024;
/** Brotli's best costs ten times the time of its second best on a large file, for a few per cent. */
const largestForBest = 1024 * 1024;

const encoders = {
  '.br': (bytes: Uint8Array) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: bytes.length > largestForBest ? 9 : 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  '.gz': (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
};

/** Puts page.html.br and page.html.gz beside page.html, as many static hosts look for them. What did not change
 * since the last build comes from the cache. */
export async function precompress(site: string, files: readonly string[], cache: string): Promise<void> {
  for (const file of files.filter((name) => compressible.test(name))) {
    const bytes = await readFile(join(site, file));
    if (bytes.length < smallest) continue;
    await Promise.all(
      Object.entries(encoders).map(async ([suffix, encode]) => {
        await copyFile(await encodeOnce(bytes, suffix, encode, cache), join(site, file + suffix));
      }),
    );
  }
}

export function gzipOnce(bytes: Uint8Array, cache: string): Promise<string> {
  return encodeOnce(bytes, '.gz', encoders['.gz'], cache);
}

/** Path of the encoded bytes in the cache. */
async function encodeOnce(
  bytes: Uint8Array,
  suffix: string,
  encode: (bytes: Uint8Array) => Promise<Uint8Array>,
  cache: string,
): Promise<string> {
  const kept = join(cache, `${createHash('sha256').update(bytes).digest('hex')}${suffix}`);
  const known = await readFile(kept).catch(() => null);
  if (known !== null) return kept;
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, await encode(bytes));
  return kept;
}
