import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker } from '@/e2e/engine/docker';

const container = 'roadcut-measure-base';
const image = 'roadcut-measure-unpacked';
const base = 'python:3.13-slim-trixie';

/** Bytes on disk per second, while the engine unpacks a compressed layer that it does not have. */
export async function measureUnpacking(times: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-measure-'));
  const layer = join(folder, 'layer.tar.gz');
  await docker(['create', '--name', container, base]);
  const packed = spawnSync('sh', ['-c', `docker export ${container} | gzip -6 > ${layer}`]);
  await docker(['rm', container]);
  if (packed.status !== 0) throw new Error(String(packed.stderr));
  const rates: number[] = [];
  for (let index = 0; index < times; index += 1) rates.push(await unpack(layer));
  rmSync(folder, { recursive: true });
  return Math.max(...rates);
}

async function unpack(layer: string): Promise<number> {
  const start = performance.now();
  await docker(['import', layer, image]);
  const seconds = (performance.now() - start) / 1000;
  const size = Number(await docker(['image', 'inspect', '--format', '{{.Size}}', image]));
  await docker(['image', 'rm', image]);
  return size / seconds;
}
