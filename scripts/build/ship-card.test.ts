import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawCard } from '@/lib/card/draw-card';
import { composeExample } from '@/lib/testing/examples';
import { openRenderer } from '@/server/render-card';
import { shipCard } from './ship-card';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'roadcut-card-'));
  await shipCard(folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a card is a PNG of 1200 by 630 with letters in it, and the same bytes every time', async () => {
  const render = await openRenderer(folder);
  const composition = composeExample('flask-with-services');
  const svg = drawCard(composition, composition.whatIfs.edit);
  const png = Buffer.from(render(svg));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(Buffer.from(render(svg)).equals(png)).toBe(true);
  const silent = Buffer.from(render(svg.replace(/<text[^>]*>[^<]*<\/text>/g, '')));
  expect(silent.length).toBeLessThan(png.length * 0.9);
});
