import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { program } from '@/components/buildkit/program';
import type { Row } from './row';

const site = 'out';
const mostKilobytes = 200;
const mostMegabytesOfBuildkit = 3;

/** JavaScript that the page names itself, gzipped: what must arrive before it can be used. Monaco comes later. */
export async function measurePageWeight(): Promise<Row[]> {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const tags = html.match(/<script[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? '');
  const sizes = await Promise.all(
    [...new Set(sources)].map(async (source) => gzipSync(await readFile(join(site, source))).length),
  );
  const kilobytes = sizes.reduce((total, size) => total + size, 0) / 1000;
  const megabytes = (await stat(join(site, `${program.path}.br`))).size / 1_000_000;
  return [
    {
      name: 'JavaScript before the page is usable, gzipped',
      value: `${kilobytes.toFixed(1)} kB`,
      goal: `at most ${mostKilobytes} kB`,
      met: kilobytes <= mostKilobytes,
    },
    { name: 'the page itself, gzipped', value: `${(gzipSync(html).length / 1000).toFixed(1)} kB` },
    {
      name: 'BuildKit, fetched when the page idles, brotli',
      value: `${megabytes.toFixed(2)} MB`,
      goal: `at most ${mostMegabytesOfBuildkit} MB`,
      met: megabytes <= mostMegabytesOfBuildkit,
    },
  ];
}
