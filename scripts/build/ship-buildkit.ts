import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unpackWasm } from '@/buildkit/open-in-node';
import { program } from '@/components/buildkit/program';
import { gzipOnce } from './precompress';

/** Puts BuildKit's frontend into the site, as gzip for every host and as brotli beside it for those that look for it.
 * The browser unpacks either, and both are of one program. */
export async function shipBuildkit(site: string, cache: string): Promise<void> {
  const target = join(site, program.path);
  await mkdir(dirname(target), { recursive: true });
  await copyFile(await gzipOnce(unpackWasm(), cache), target);
  await copyFile('buildkit/dist/buildkit.wasm.br', `${target}.br`);
  await copyFile('buildkit/NOTICES', target.replace('.wasm.gz', '.notices.txt'));
}
