import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serviceIds } from '@/lib/services/services';
import { createApp, type Site } from './app';
import { addressPaths } from './context-answers';
import { writeSmallSite } from './small-site';

let site: Site;
let app: Hono;
beforeAll(async () => {
  site = await writeSmallSite();
  app = await createApp(site);
});
afterAll(() => rm(dirname(site.site), { recursive: true }));

const browser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

test('/ is the page for a browser, with the hashes of its scripts in the policy', async () => {
  const response = await app.request('/?app=flask', browser);
  expect(await response.text()).toContain('the page');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toContain(
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='",
  );
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

test('/ is a help text for a program, with the values the catalogue knows', async () => {
  const text = await (await app.request('http://roadcut.test/', { headers: { accept: '*/*' } })).text();
  expect(text).toContain('docker build -t api "http://roadcut.test/context.tar.gz?');
  expect(text).toMatch(/python +3\.13/);
  expect(text).toContain(serviceIds.join(', '));
  expect(text).toMatch(/^ {2}at .*: 2026-09, 2026-11$/m);
});

test('wherever curl is shown, it is said what it takes brackets for', async () => {
  const help = await (await app.request('/')).text();
  for (const text of [help, readFileSync('README.md', 'utf8'), readFileSync('docs/server.md', 'utf8')])
    expect(text).toMatch(
      /curl takes brackets for a pattern.*: for extras add `?-g`?, or write .*dask%5Bcomplete%5D/,
    );
});

test('what is found has an ETag, and a refusal in one sentence is not kept', async () => {
  for (const path of ['/', '/Dockerfile', '/plan.json', '/context.tar.gz', '/icon.svg', '/lessons'])
    expect((await app.request(path)).headers.get('etag'), path).toMatch(/^"[0-9a-f]{64}"$/);
  const refusals = [
    await app.request('/Dockerfile?%'),
    await app.request('/nothing'),
    await app.request('/', { method: 'POST' }),
    await app.request(`/Dockerfile?lib=${'a'.repeat(20_000)}`),
  ];
  expect(refusals.map(({ status }) => status)).toEqual([400, 404, 405, 414]);
  for (const { headers } of refusals)
    expect([headers.get('etag'), headers.get('cache-control')]).toEqual([null, 'no-store']);
});

test('/ is the page for a program that draws link previews', async () => {
  const response = await app.request('/', { headers: { accept: '*/*', 'user-agent': 'Twitterbot/1.0' } });
  expect(response.headers.get('content-type')).toContain('text/html');
});

test('the page itself is served for a link of any length', async () => {
  const response = await app.request(`/?lib=${'a,'.repeat(50_000)}`, browser);
  expect(await response.text()).toContain('the page');
});

test('an address that is not there: the page of the site for a browser, a sentence for a program', async () => {
  const page = await app.request('/nothing', browser);
  const sentence = await app.request('/nothing');
  expect([page.status, sentence.status]).toEqual([404, 404]);
  expect(await page.text()).toContain('nothing here');
  expect(await sentence.text()).toMatch(/^Nothing is served at this address/);
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is not answered anywhere', async (method) => {
  for (const path of ['/', '/context.zip', '/nothing']) {
    const response = await app.request(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  }
});

test('a page is found without .html, and hashed files may be kept for ever', async () => {
  expect(await (await app.request('/lessons', browser)).text()).toContain('lessons');
  const chunk = await app.request('/_next/static/chunk-1a2b.js');
  expect(chunk.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(chunk.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  const starters = await app.request('/starters/0a1b.json');
  expect(starters.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

test.each([
  '/../package.json',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..\\..\\etc\\passwd',
  '/_headers',
  '//etc/passwd',
  '/catalogue/../../x',
  '/%',
  '/%00',
  '/__proto__',
  '/constructor',
])('no path leads out of the site: %s', async (path) => {
  expect((await app.request(path)).status).toBe(404);
});

test('every answer carries the security headers', async () => {
  for (const path of ['/', '/nothing', '/Dockerfile', '/Dockerfile?%', '/icon.svg']) {
    const { headers } = await app.request(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  }
});

test('no query and no path makes the server throw', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const field = fc.constantFrom(
    'app',
    'python',
    'base',
    'lib',
    'with',
    'port',
    'name',
    'without',
    'at',
    '__proto__',
    'x',
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('3.13.2', 'pandas@1', 'a[b,c]', '..', '2026-09'),
  );
  const query = fc.array(fc.tuple(field, value)).map((pairs) => new URLSearchParams(pairs).toString());
  const path = fc.oneof(fc.constantFrom(...addressPaths), fc.webPath());
  await fc.assert(
    fc.asyncProperty(path, fc.oneof(query, fc.string()), async (where, what) => {
      const { status } = await app.request(`http://x${where}?${what}`);
      expect([200, 400, 404]).toContain(status);
    }),
    { numRuns: 400 },
  );
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

test('a fault of ours is a 500 with one sentence, and the log has the rest', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = await createApp({ ...site, snapshots: ['1999-01'] });
  const response = await broken.request('/Dockerfile');
  expect(response.status).toBe(500);
  expect(await response.text()).toMatch(/^Roadcut could not answer this/);
  expect(log).toHaveBeenCalled();
  log.mockRestore();
});

test('a page without script hashes stops the start, because its scripts would not run', async () => {
  await expect(createApp({ ...site, scriptHashes: {} })).rejects.toThrow('has no script hashes');
});
