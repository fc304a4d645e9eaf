import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createApp, type Site } from './app';
import { writeSmallSite } from './small-site';

let site: Site;
beforeAll(async () => {
  site = await writeSmallSite();
});
afterAll(() => rm(dirname(site.site), { recursive: true }));

test('a card is drawn once for all spellings of a link, also when they ask at the same time', async () => {
  const render = vi.fn(site.render);
  const app = await createApp({ ...site, render });
  const spellings = [
    '/card.png?app=fastapi&lib=pandas',
    '/card.png?lib=pandas&app=fastapi',
    '/card.png?lib=pandas&app=FastAPI',
  ];
  const answers = await Promise.all([...spellings, ...spellings].map((path) => app.request(path)));
  const tags = answers.map(({ headers }) => headers.get('etag'));
  expect(new Set(tags).size).toBe(1);
  expect(render).toHaveBeenCalledTimes(1);
  await app.request(spellings[0] ?? '');
  expect(render).toHaveBeenCalledTimes(1);
});

test('a card is a picture with an ETag, kept as long as what it shows', async () => {
  const app = await createApp(site);
  const floating = await app.request('/card.png?lib=pandas');
  expect(floating.headers.get('content-type')).toBe('image/png');
  expect(floating.headers.get('cache-control')).toBe('public, max-age=300');
  const frozen = await app.request('/card.png?lib=pandas&at=2026-09');
  expect(frozen.headers.get('cache-control')).toBe('public, max-age=86400');
  const headers = { 'if-none-match': floating.headers.get('etag') ?? '' };
  expect((await app.request('/card.png?lib=pandas', { headers })).status).toBe(304);
});

test('a card shows what the link asks', async () => {
  const app = await createApp(site);
  const textOf = async (query: string) => (await app.request(`/card.png?${query}`)).text();
  expect(await textOf('lib=pandas')).not.toContain('Cache breaks');
  expect(await textOf('lib=pandas&ask=edit')).toContain('Cache breaks');
  expect(await textOf('lib=pandas&change=bump:pandas')).toContain('after this change');
});

test('what is no link gets a sentence, and one that broke is drawn the next time', async () => {
  const render = vi.fn(site.render).mockRejectedValueOnce(new Error('out of memory'));
  const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const app = await createApp({ ...site, render });
  expect((await app.request('/card.png?%00')).status).toBe(400);
  expect((await app.request(`/card.png?lib=${'a'.repeat(20_000)}`)).status).toBe(414);
  expect((await app.request('/card.png')).status).toBe(500);
  expect((await app.request('/card.png')).status).toBe(200);
  expect(logged).toHaveBeenCalledTimes(1);
  logged.mockRestore();
});
