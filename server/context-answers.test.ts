import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Hono } from 'hono';
import { unpackTar } from 'modern-tar';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('/Dockerfile composes the recipe of the query', async () => {
  const response = await app.request('/Dockerfile?lib=pandas');
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toMatch(/^FROM .*python:3\.13-slim/m);
});

test('/context.tar.gz holds the Dockerfile at its root, /folder.tar.gz and /context.zip in one folder', async () => {
  const flat = await namesOf(gunzipSync(await bytesOf('/context.tar.gz?name=shop')));
  const folder = await namesOf(gunzipSync(await bytesOf('/folder.tar.gz?name=shop')));
  const zip = Object.keys(unzipSync(await bytesOf('/context.zip?name=shop')));
  expect(flat).toContain('Dockerfile');
  expect(new Set(folder.map((name) => name.split('/')[0]))).toEqual(new Set(['shop']));
  expect(new Set(zip.map((name) => name.split('/')[0]))).toEqual(new Set(['shop']));
});

test('the Dockerfile for docker names no frontend, so that a link with a "?" builds; the rest of it is the same', async () => {
  const whole = await (await app.request('/Dockerfile')).text();
  const tar = new TextDecoder().decode(gunzipSync(await bytesOf('/context.tar.gz')));
  expect(whole).toMatch(/^# syntax=/);
  expect(tar).not.toContain('# syntax=');
  expect(tar).toContain(whole.slice(whole.indexOf('\n') + 1));
});

test('archives are saved under the name of the recipe', async () => {
  const response = await app.request('/context.zip?name=shop');
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="shop.zip"');
});

test.each([
  { path: '/context.zip', fileName: 'api.zip' },
  { path: '/folder.tar.gz', fileName: 'api.tar.gz' },
  { path: '/context.tar.gz', fileName: 'api-context.tar.gz' },
])('$path of org/api is saved under its last part', async ({ path, fileName }) => {
  const response = await app.request(`${path}?name=org/api`);
  expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${fileName}"`);
});

test('the archive of org/api has the folder api', async () => {
  const zip = Object.keys(unzipSync(await bytesOf('/context.zip?name=org/api')));
  const tar = await namesOf(gunzipSync(await bytesOf('/folder.tar.gz?name=org/api')));
  expect(zip).toContain('api/Dockerfile');
  expect(tar).toContain('api/Dockerfile');
  expect(tar.filter((name) => name.startsWith('org'))).toEqual([]);
});

test('/plan.json has the plan with its figures, in bytes that do not change', async () => {
  const first = await (await app.request('/plan.json?lib=pandas')).text();
  const document = JSON.parse(first);
  expect(document).toMatchObject({ snapshot: '2026-11', link: 'lib=pandas', lock: { complete: true } });
  expect(document.lock.packages).toContain('pandas==2.0');
  expect(document.totals.imageBytes).toBeGreaterThan(80_000_000);
  expect(document.totals.buildSeconds).toBe(document.whatIfs[0].seconds);
  expect(document.totals.isAtLeast).toEqual({ imageBytes: false, buildSeconds: false });
  expect(await (await (await createApp(site)).request('/plan.json?lib=pandas')).text()).toBe(first);
});

test('/plan.json tells what is rebuilt after any changes, and what it did not understand', async () => {
  const address = '/plan.json?lib=pandas&change=edit:src/app.py,bump:pandas,paint:red,edit:src/x.py';
  const { change, link, problems } = JSON.parse(await (await app.request(address)).text());
  expect(link).toBe('lib=pandas');
  expect(problems).toEqual([]);
  expect(change.asked).toEqual(['edit:src/app.py', 'bump:pandas', 'edit:src/x.py']);
  expect(change.complaints).toEqual([
    expect.stringMatching(/^“paint:red” is no change\./),
    expect.stringMatching(/^edit:src\/x\.py: the folder has no such file\./),
  ]);
  expect(change.steps.find(({ id }: { id: string }) => id === 'final.install')).toMatchObject({
    name: expect.stringMatching(/^\[stage-0 4\/6\] RUN --mount=type=cache/),
    state: 'rebuilt',
    because: 'requirements.txt changed',
  });
  expect(change.naiveSeconds).toBeGreaterThan(0);
});

test('answers to different changes are kept apart, and a question is no part of the files', async () => {
  const ask = async (change: string) =>
    JSON.parse(await (await app.request(`/plan.json?change=${change}`)).text()).change;
  expect((await ask('edit:README.md')).seconds).toBe(0);
  expect((await ask('edit:src/app.py')).seconds).toBeGreaterThan(0);
  expect(await bytesOf('/context.tar.gz?change=edit:src/app.py')).toEqual(await bytesOf('/context.tar.gz'));
});

test.each(addressPaths)('%s has an ETag, a length and an answer to If-None-Match', async (path) => {
  const response = await app.request(`${path}?lib=pandas`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const etag = response.headers.get('etag') ?? '';
  expect(etag).toBe(`"${createHash('sha256').update(bytes).digest('hex')}"`);
  expect(response.headers.get('content-length')).toBe(`${bytes.length}`);
  const again = await app.request(`${path}?lib=pandas`, { headers: { 'if-none-match': etag } });
  expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
});

test.each([...addressPaths, '/', '/icon.svg'])('HEAD %s has the headers of GET and no body', async (path) => {
  const get = await app.request(path, browser);
  const head = await app.request(path, { ...browser, method: 'HEAD' });
  expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
  expect((await head.arrayBuffer()).byteLength).toBe(0);
});

test.each([
  { encoding: 'br', decode: brotliDecompressSync },
  { encoding: 'gzip', decode: gunzipSync },
])(
  'text travels as $encoding where the client takes it, under an ETag of its own',
  async ({ encoding, decode }) => {
    for (const path of ['/Dockerfile', '/_next/static/chunk-1a2b.js']) {
      const plain = await app.request(path);
      const encoded = await app.request(path, { headers: { 'accept-encoding': encoding } });
      const bytes = new Uint8Array(await encoded.arrayBuffer());
      expect(encoded.headers.get('content-encoding')).toBe(encoding);
      expect(encoded.headers.get('content-length')).toBe(`${bytes.length}`);
      expect(encoded.headers.get('vary')).toContain('Accept-Encoding');
      expect(encoded.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      expect(decode(bytes).toString()).toBe(await plain.text());
    }
  },
);

test('an archive is never compressed again', async () => {
  const response = await app.request('/context.tar.gz', { headers: { 'accept-encoding': 'br, gzip' } });
  expect(response.headers.get('content-encoding')).toBeNull();
});

test('a frozen link may be kept longer than a floating one, and reads its own snapshot', async () => {
  const frozen = await app.request('/plan.json?lib=pandas&at=2026-09');
  const floating = await app.request('/plan.json?lib=pandas');
  expect((await frozen.json()).lock.packages).toContain('pandas==1.0');
  expect(frozen.headers.get('cache-control')).toBe('public, max-age=86400');
  expect(floating.headers.get('cache-control')).toBe('public, max-age=300');
});

test('every spelling of a recipe is the same bytes', async () => {
  const canonical = await bytesOf('/context.tar.gz?app=flask&lib=pandas,flask');
  expect(await bytesOf('/context.tar.gz?lib=flask%2Cpandas')).toEqual(canonical);
});

test('what a link says wrongly is told in a header and in the README, and the rest still counts', async () => {
  const response = await app.request('/context.zip?lib=pandas&app=rocket&colour=red');
  const warnings = JSON.parse(response.headers.get('roadcut-warnings') ?? '');
  expect(warnings).toEqual([expect.stringContaining('rocket'), expect.stringContaining('colour')]);
  const entries = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const readme = new TextDecoder().decode(entries['flask-api/README.md']);
  expect(readme).toContain('rocket');
  expect(readme).toContain('pandas');
});

test('the header of a link that is too long begins with the cut, and tells each thing of one library first', async () => {
  const names = Array.from({ length: 3000 }, (_, index) => index.toString(36)).join(',');
  const response = await app.request(`/Dockerfile?lib=${names.slice(0, 8950)}&with=mongo&python=2.7`);
  const warnings: string[] = JSON.parse(response.headers.get('roadcut-warnings') ?? '');
  expect(warnings.slice(0, 5)).toEqual([
    expect.stringMatching(/^\d+ characters is too long for a link\. .* first 8000 is read\.$/),
    expect.stringContaining('the link is too long'),
    expect.stringContaining('a recipe holds at most 100 libraries'),
    expect.stringMatching(/^with=mongo is left out/),
    expect.stringContaining('is not in the catalogue'),
  ]);
  expect(warnings.at(-1)).toMatch(/^and \d+ more$/);
});

test('a good link has no warnings', async () => {
  expect((await app.request('/Dockerfile?lib=pandas')).headers.get('roadcut-warnings')).toBeNull();
});

test.each([
  { query: 'app=%', status: 400 },
  { query: 'app=%ff', status: 400 },
  { query: 'app=%00', status: 400 },
  { query: 'name=a%0d%0ax-evil:%201', status: 400 },
  { query: `lib=${'a'.repeat(20_000)}`, status: 414 },
])('nonsense is refused with one sentence: $status', async ({ query, status }) => {
  const response = await app.request(`/Dockerfile?${query}`);
  expect(response.status).toBe(status);
  expect(await response.text()).toMatch(/^[A-Z][^\n]*\.\n$/);
});

async function bytesOf(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await app.request(address)).arrayBuffer());
}

async function namesOf(tar: Uint8Array): Promise<string[]> {
  return (await unpackTar(tar)).map(({ header }) => header.name);
}
