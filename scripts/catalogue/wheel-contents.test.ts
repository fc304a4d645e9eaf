import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readModules, readWheel, type WheelPlace } from './wheel-contents';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const folder = mkdtempSync(join(tmpdir(), 'roadcut-wheels-'));
afterAll(() => rmSync(folder, { recursive: true }));

const block = 256 * 1024;
const metadata = 'Name: x\nRequires-Dist: b\n';
// Bytes that do not repeat where a block does: one that is served in the wrong place is seen.
const large = new Uint8Array(2.5 * block).map((_, i) => (i * i + (i >> 8)) % 251);
const wheel = zipSync(
  {
    'x/__init__.py': [strToU8('import b\n'.repeat(50)), { level: 9 }],
    'x/large.py': large,
    'x/data.txt': strToU8('not a module'),
    'x/vendored/y-1.dist-info/METADATA': strToU8('Name: y\n'),
    'x-1.dist-info/METADATA': [strToU8(metadata), { level: 9 }],
  },
  { level: 0 },
);
const contents = { metadata, installed: 450 + large.length + 12 + 8 + metadata.length };

function written(name: string, bytes: Uint8Array): WheelPlace {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return { path };
}

async function modulesOf(place: WheelPlace) {
  const modules = [];
  for await (const each of readModules(place)) modules.push(each);
  return modules.map(({ path, source }) => ({ path, sha256: sha256(source) }));
}

const modules = [
  { path: 'x/__init__.py', sha256: sha256(strToU8('import b\n'.repeat(50))) },
  { path: 'x/large.py', sha256: sha256(large) },
];

describe('a wheel that was built here', () => {
  it('says what it needs and how much it unpacks to', async () => {
    expect(await readWheel(written('x-1-py3-none-any.whl', wheel))).toEqual(contents);
  });

  it('gives its modules, unpacked', async () => {
    expect(await modulesOf(written('x-1-py3-none-any.whl', wheel))).toEqual(modules);
  });

  it('is refused without METADATA of its own', async () => {
    const bare = zipSync({ 'x/y-1.dist-info/METADATA': strToU8('Name: y\n') });
    await expect(readWheel(written('bare.whl', bare))).rejects.toThrow('A wheel without METADATA');
  });

  it('is refused where it is no archive', async () => {
    await expect(readWheel(written('text.whl', strToU8('no archive')))).rejects.toThrow();
  });
});

describe('a wheel in the index', () => {
  let server: Server | undefined;
  afterEach(() => new Promise((closed) => (server ? server.close(closed) : closed(undefined))));

  /** Serves the wheel on loopback; notes which ranges are asked for. */
  async function serve(status = 206) {
    const ranges: string[] = [];
    server = createServer(({ headers: { range = '' } }, response) => {
      ranges.push(range);
      const [, first, last] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
      response.writeHead(status, { connection: 'close' });
      response.end(wheel.subarray(Number(first), Number(last) + 1));
    });
    await new Promise<void>((open) => server?.listen(0, '127.0.0.1', open));
    const { port } = server.address() as AddressInfo;
    return { place: { url: `http://127.0.0.1:${port}/a/x-1.whl`, bytes: wheel.length }, ranges };
  }

  const rangeOf = (i: number) => `bytes=${i * block}-${Math.min((i + 1) * block, wheel.length) - 1}`;

  it('is read from its end, without the rest of it', async () => {
    const { place, ranges } = await serve();
    expect(await readWheel(place)).toEqual(contents);
    expect(ranges).toEqual([rangeOf(2)]);
  });

  it('gives modules that lie in several blocks, each fetched once', async () => {
    const { place, ranges } = await serve();
    expect(await modulesOf(place)).toEqual(modules);
    expect(ranges.sort()).toEqual([0, 1, 2].map(rangeOf).sort());
  });

  it.each([200, 404])('is refused where the index answers %i to a range', async (status) => {
    const { place } = await serve(status);
    await expect(readWheel(place)).rejects.toThrow(`The index answered ${status} to a range of x-1.whl`);
  });
});
