import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docker } from '@/e2e/engine/docker';
import { measureLayers } from '@/e2e/engine/layer-sizes';
import type { Composition } from '@/lib/composition';
import { printLink } from '@/lib/recipe/link';
import { apt, base } from './measure-layers';
import { withImage } from './timed-build';

const links = [
  'app=flask',
  'app=flask&installer=pip',
  'app=fastapi&lib=httpx',
  'app=jupyter&lib=numpy,pandas',
  'app=jupyter&lib=numpy,pandas&without=bytecode',
  'app=streamlit&lib=plotly',
  'app=script&lib=polars',
  'app=flask&lib=scikit-learn,scipy',
  'app=script&installer=pip&lib=pandas,scikit-learn',
  'app=flask&lib=psycopg2',
  'app=script&lib=lightgbm',
  'app=script&lib=pytesseract',
  'app=script&lib=pdf2image',
  'app=script&lib=graphviz',
  'app=script&lib=opencv-python',
];

const systemPackages = [
  ['libpq5'],
  ['libgomp1'],
  ['poppler-utils'],
  ['tesseract-ocr'],
  ['graphviz'],
  ['libgl1', 'libglib2.0-0t64'],
];

const systemImage = 'roadcut-measure-system';

/** Smaller layers say more of the tar's headers than of what is in it. */
const leastBytes = 1e6;

type Packed = { name: string; stored: number; compressed: number; wheels: number };

/** What layers of ours are when a registry gets them: bytes on disk, of the wheels and compressed. */
export async function measureCompression(): Promise<Record<string, string>> {
  const installs: Packed[] = [];
  for (const link of links) installs.push(...(await withImage(link, packInstalls)));
  const systems: Packed[] = [];
  for (const names of systemPackages) systems.push(await packSystem(names));
  for (const { name, stored, compressed, wheels } of [...installs, ...systems])
    console.log(`| ${[name, ...[stored, compressed, wheels].map(megabytes)].join(' | ')} |`);
  const large = installs.filter(({ stored }) => stored >= leastBytes);
  return {
    'install, of disk': fitRatio(large.map(({ stored, compressed }) => compressed / stored)),
    'install, of wheels': fitRatio(large.map(({ wheels, compressed }) => compressed / wheels)),
    'apt, of disk': fitRatio(systems.map(({ stored, compressed }) => compressed / stored)),
  };
}

async function packInstalls({ recipe, plan, lock }: Composition, image: string): Promise<Packed[]> {
  const wheels = lock.packages
    .filter(({ only }) => only !== 'aarch64')
    .reduce((sum, each) => sum + each.package.download, 0);
  const sizes = await measureLayers(image, plan);
  const compressed = packLayers(image, sizes.length);
  return sizes.flatMap(({ step, bytes }, index) =>
    step.role === 'install' || step.role === 'carry'
      ? [{ name: printLink(recipe), stored: bytes, compressed: compressed[index] ?? Number.NaN, wheels }]
      : [],
  );
}

/** By itself: in a recipe's own step a stand-in for an official image keeps apt's cache too. */
async function packSystem(names: readonly string[]): Promise<Packed> {
  await docker(['build', '--tag', systemImage, '-'], { input: `FROM ${base}\nRUN ${apt(...names)}\n` });
  const sizes = await docker(['history', '--human=false', '--format', '{{.Size}}', systemImage]);
  const [compressed = Number.NaN] = packLayers(systemImage, 1);
  await docker(['image', 'rm', systemImage]);
  return { name: names.join(', '), stored: Number(sizes.split('\n')[0]), compressed, wheels: 0 };
}

/** Bytes of what the last instructions of an image left, compressed; 0 where one made no layer. */
function packLayers(image: string, count: number): number[] {
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-measure-'));
  const saved = spawnSync('sh', ['-c', `docker save ${image} | tar -x -C ${folder}`]);
  if (saved.status !== 0) throw new Error(String(saved.stderr));
  const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const [{ Config: config, Layers: layers }] = read('manifest.json') as [
    { Config: string; Layers: string[] },
  ];
  const { history } = read(config) as { history: { empty_layer?: boolean }[] };
  const last = history.slice(-count);
  const own = layers.slice(-last.filter((each) => !each.empty_layer).length);
  const packed = last.map((each) => (each.empty_layer ? 0 : gzippedBytes(join(folder, own.shift() ?? ''))));
  rmSync(folder, { recursive: true });
  return packed;
}

/** Docker and BuildKit push with the default level of Go's gzip, 6. */
function gzippedBytes(path: string): number {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', `gzip -6 < ${path} | wc -c`]);
  if (status !== 0) throw new Error(String(stderr));
  return Number(String(stdout));
}

/** The ratio whose relative errors have the least square, and those errors. */
function fitRatio(ratios: readonly number[]): string {
  const sum = (of: (ratio: number) => number) => ratios.reduce((total, ratio) => total + of(ratio), 0);
  const fit = sum((ratio) => 1 / ratio) / sum((ratio) => 1 / ratio ** 2);
  const error = Math.sqrt(sum((ratio) => (fit / ratio - 1) ** 2) / ratios.length);
  return `${fit.toFixed(3)}, ${(error * 100).toFixed(0)} % off (root mean square of ${ratios.length})`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(bytes < 1e5 ? 3 : 1);
}
