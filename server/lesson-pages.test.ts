import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp, type Site } from './app';
import { isLesson } from './lesson-pages';
import { writeSmallSite } from './small-site';

let site: Site;
let app: Hono;
beforeAll(async () => {
  site = await writeSmallSite();
  app = await createApp(site);
});
afterAll(() => rm(dirname(site.site), { recursive: true }));

test('a lesson has tags for previews with what its head says, and absolute addresses', async () => {
  for (const path of ['/learn/layer', '/learn/layer?step=2', '/learn/layer.html']) {
    const html = await (await app.request(`http://roadcut.test${path}`)).text();
    expect(html).toContain(`<meta property="og:title" content="What isn't a layer?"/>`);
    expect(html).toContain('<meta property="og:description" content="&quot;A&quot; &amp; B"/>');
    expect(html).toContain('<meta property="og:url" content="http://roadcut.test/learn/layer"/>');
    expect(html).toContain('<meta property="og:image" content="http://roadcut.test/card.png"/>');
    expect(html).toContain('<meta name="twitter:card" content="summary_large_image"/>');
    expect(html.match(/<title>|name="description"/g)).toHaveLength(2);
    expect(html).toContain('a lesson');
  }
});

test('it has the policy, an ETag, a 304 and the encodings of a page', async () => {
  const headers = { 'accept-encoding': 'br' };
  const response = await app.request('/learn/layer', { headers });
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain("'sha256-abc='");
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  const html = brotliDecompressSync(new Uint8Array(await response.arrayBuffer())).toString();
  expect(html).toContain('og:image');
  const tag = response.headers.get('etag') ?? '';
  expect((await app.request('/learn/layer', { headers: { ...headers, 'if-none-match': tag } })).status).toBe(
    304,
  );
});

test('one that does not describe itself is served as it is', async () => {
  const html = await (await app.request('/learn/layer/key')).text();
  expect(html).toContain('a key');
  expect(html).not.toContain('og:');
});

test.each([
  ['/learn.html', true],
  ['/learn/container.html', true],
  ['/learn/layer.txt', false],
  ['/embed/layer.html', false],
  ['/index.html', false],
])('%s is a lesson: %s', (file, expected) => {
  expect(isLesson(file)).toBe(expected);
});
