import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Hono } from 'hono';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileTexts, mark } from '@/lib/testing/hostile-texts';
import { createApp, type Site } from './app';
import { writeSmallSite } from './small-site';

let site: Site;
let app: Hono;
beforeAll(async () => {
  site = await writeSmallSite();
  app = await createApp(site);
});
afterAll(() => rm(dirname(site.site), { recursive: true }));

const accept = 'text/html';
const pageOf = (address: string, headers = {}) => app.request(address, { headers: { accept, ...headers } });

test('the page of a link says what it holds, in title, description and tags', async () => {
  const html = await (await pageOf('http://roadcut.test/?lib=pandas&ask=edit&app=fastapi')).text();
  expect(html).toContain('<title>FastAPI on Python 3.13 slim · Roadcut</title>');
  expect(html).toMatch(/<meta name="description" content="Image [^"]*, first build [^"]* With pandas\."\/>/);
  expect(html).not.toContain('content="old"');
  const image = 'http://roadcut.test/card.png?app=fastapi&amp;lib=pandas&amp;ask=edit';
  expect(html).toContain(`<meta property="og:image" content="${image}"/>`);
  expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(html).toContain('the page');
});

test('without a query the page keeps its title and has the tags of the site', async () => {
  const html = await (await pageOf('http://roadcut.test/')).text();
  expect(html).toContain('<title>Roadcut</title>');
  expect(html).toContain('<meta property="og:image" content="http://roadcut.test/card.png"/>');
});

test('behind a server that speaks TLS for it, addresses are https', async () => {
  const html = await (await pageOf('http://roadcut.test/', { 'x-forwarded-proto': 'https' })).text();
  expect(html).toContain('content="https://roadcut.test/card.png"');
});

test('a query that is no text, or longer than a link, gets the page as it is', async () => {
  for (const query of ['%00', '%', `lib=${'a,'.repeat(20_000)}`]) {
    const response = await pageOf(`/?${query}`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toContain('og:image');
  }
});

test('it has the policy, an ETag, a 304, a HEAD and the encodings of the page', async () => {
  const response = await pageOf('/?lib=pandas', { 'accept-encoding': 'br' });
  expect(response.headers.get('content-security-policy')).toContain("'sha256-abc='");
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('vary')).toBe('Accept-Encoding, Accept, User-Agent');
  expect(response.headers.get('content-encoding')).toBe('br');
  const html = brotliDecompressSync(new Uint8Array(await response.arrayBuffer())).toString();
  expect(html).toContain('og:image');
  const tag = response.headers.get('etag') ?? '';
  const again = await pageOf('/?lib=pandas', { 'accept-encoding': 'br', 'if-none-match': tag });
  expect(again.status).toBe(304);
  const head = await app.request('/?lib=pandas', { method: 'HEAD', headers: { accept } });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('no text of a link becomes an element or an attribute', async () => {
  for (const text of hostileTexts) {
    const query = encodeURIComponent(text).slice(0, 2000);
    const html = await (await pageOf(`/?name=${query}&lib=${query}&change=${query}&x=${query}`)).text();
    expect(html, text).not.toMatch(new RegExp(`<[^>"]*${mark}`));
    const tags = JSON.stringify(parse(html), (key, value) => (key === 'parentNode' ? undefined : value));
    expect(tags).not.toMatch(new RegExp(`"(?:tagName|name)":"[^"]*${mark}`));
  }
});

test.each(['evil"><script>', "evil'", 'evil\\', 'a b', '[::1'])(
  'the Host %j puts nothing into the page',
  async (host) => {
    const request = new Request('http://roadcut.test/?lib=pandas', { headers: { accept, host } });
    const html = await (await app.request(request)).text();
    expect(html).not.toContain('evil');
  },
);
