import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Graph, Hashes, Package, Snapshot } from '@/lib/catalogue/catalogue';
import { printGraph } from '@/lib/catalogue/graph-file';
import type { Site } from './app';

/** An exported site for tests, with two snapshots of a catalogue that is just large enough. It is the only thing
 * in its parent folder, which is the test's to remove. */
export async function writeSmallSite(): Promise<Site> {
  const site = join(await mkdtemp(join(tmpdir(), 'roadcut-site-')), 'out');
  const snapshots = ['2026-09', '2026-11'];
  const script = 'x'.repeat(5000);
  const files: Record<string, string | Uint8Array> = {
    'index.html':
      '<html><head><title>Roadcut</title><meta name="description" content="old"/></head><script>go()</script><p>the page</p></html>',
    'lessons.html': '<script>go()</script><p>lessons</p>',
    'learn/layer.html': `<html><head><title>What isn&#x27;t a layer? · Roadcut</title><meta name="description" content="&quot;A&quot; &amp; B"/></head><script>go()</script><p>a lesson</p></html>`,
    'learn/layer/key.html':
      '<html><head><title>Key · Roadcut</title></head><script>go()</script><p>a key</p></html>',
    '404.html': '<script>go()</script><p>nothing here</p>',
    'icon.svg': '<svg/>',
    _headers: '/*',
    'starters/0a1b.json': '{}',
    '_next/static/chunk-1a2b.js': script,
    '_next/static/chunk-1a2b.js.br': brotliCompressSync(script),
    '_next/static/chunk-1a2b.js.gz': gzipSync(script),
    'catalogue/snapshots.json': JSON.stringify({ newest: snapshots.at(-1), all: snapshots }),
    ...Object.fromEntries(snapshots.flatMap(catalogueFiles)),
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  const pages = Object.keys(files).flatMap((path) => (path.endsWith('.html') ? `/${path}` : []));
  return {
    site,
    snapshots,
    scriptHashes: Object.fromEntries(pages.map((page) => [page, ['sha256-abc=']])),
    // What is drawn shows in the bytes, and no renderer is needed.
    render: async (svg) => new TextEncoder().encode(svg),
  };
}

function catalogueFiles(id: string): [string, string][] {
  const packages = ['flask', 'gunicorn', 'pandas'].map((name) =>
    pureWheel(name, id === '2026-09' ? '1.0' : '2.0'),
  );
  const graph: Graph = { python: '3.13', packages };
  const hashes: Hashes = {
    python: '3.13',
    files: Object.fromEntries(packages.map(({ name }) => [name, { any: ['ab'.repeat(32)] }])),
  };
  return [
    [`catalogue/${id}/index.json`, JSON.stringify(snapshot(id))],
    [`catalogue/${id}/graph-3.13.json`, JSON.stringify(printGraph(graph))],
    [`catalogue/${id}/hashes-3.13.json`, JSON.stringify(hashes)],
  ];
}

function pureWheel(name: string, version: string): Package {
  return {
    name,
    version,
    olderBy: 0,
    dependencies: [],
    extras: {},
    wheels: ['glibc-x86-64', 'glibc-arm64', 'musl-x86-64', 'musl-arm64'],
    sdist: true,
    download: 1000,
    installed: 4000,
    bytecode: 2000,
  };
}

function snapshot(id: string): Snapshot {
  const layers = [{ name: 'Debian', stored: 80_000_000, compressed: 30_000_000, estimated: false }];
  const bases = (['slim', 'full', 'alpine'] as const).map((base) => ({
    base,
    tag: base === 'full' ? '3.13-trixie' : `3.13-${base}`,
    family: base === 'alpine' ? ('alpine' as const) : ('debian' as const),
    layers,
    source: 'made up',
  }));
  return {
    id,
    date: `${id}-23`,
    until: `${id}-16`,
    pythons: [{ version: '3.13', newestPatch: '3.13.15', endOfLife: '2029-10-31', bases }],
    libraries: [{ name: 'pandas' }],
    sizesFrom: 'made up',
  };
}
