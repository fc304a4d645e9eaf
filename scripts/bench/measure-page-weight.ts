import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { program } from '@/components/buildkit/program';
import type { Row } from './row';

const site = 'out';
const mostKilobytes = 175;
const mostMegabytesOfBuildkit = 3;

const mostKilobytesOfLab = 30;

/** JavaScript that a page names itself, gzipped: what must arrive before it can be used. Monaco comes later. */
export async function measurePageWeight(): Promise<Row[]> {
  const html = await readFile(join(site, 'index.html'), 'utf8');
  const sources = scriptsOf(html);
  const kilobytes = await weigh(sources);
  const ofLab = scriptsOf(await readFile(join(site, 'learn/order.html'), 'utf8'));
  const more = await weigh(ofLab.filter((source) => !sources.includes(source)));
  const megabytes = (await stat(join(site, `${program.path}.br`))).size / 1_000_000;
  return [
    {
      name: 'JavaScript before the page is usable, gzipped',
      value: `${kilobytes.toFixed(1)} kB`,
      goal: `at most ${mostKilobytes} kB`,
      met: kilobytes <= mostKilobytes,
    },
    {
      name: 'JavaScript of a lab beyond it, gzipped',
      value: `${more.toFixed(1)} kB`,
      goal: `at most ${mostKilobytesOfLab} kB`,
      met: more <= mostKilobytesOfLab,
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

function scriptsOf(html: string): string[] {
  const tags = html.match(/<script[^>]*\bsrc="[^"]+"[^>]*>/g) ?? [];
  const modern = tags.filter((tag) => !/nomodule/i.test(tag));
  return [...new Set(modern.map((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? ''))];
}

async function weigh(sources: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    sources.map(async (source) => gzipSync(await readFile(join(site, source))).length),
  );
  return sizes.reduce((total, size) => total + size, 0) / 1000;
}
