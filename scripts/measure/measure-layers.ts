import { docker } from '@/e2e/engine/docker';
import { timeBuild } from './timed-build';

const image = 'roadcut-measure';
export const base = 'python:3.13-slim-trixie';

/** Bytes of layers that no wheel tells. */
export async function measureLayerBytes(): Promise<Record<string, number>> {
  const server = await timeBuild('app=flask', 1);
  return {
    account: server.bytes.get('final.account') ?? Number.NaN,
    'virtual environment without pip': await bytesOf('python -m venv --without-pip /opt/venv'),
    ...(await measureSystemPackages()),
    'bytecode per byte of source': await measureBytecode(),
  };
}

/** Each on top of those it needs, so that their sum is what they add together. */
async function measureSystemPackages(): Promise<Record<string, number>> {
  const libc = await bytesOf(apt('libc6-dev'));
  return {
    'libc6-dev': libc,
    gcc: (await bytesOf(apt('libc6-dev', 'gcc'))) - libc,
    'libpq-dev': (await bytesOf(apt('libc6-dev', 'libpq-dev'))) - libc,
    libpq5: await bytesOf(apt('libpq5')),
    libgomp1: await bytesOf(apt('libgomp1')),
    ...(await measureAlone()),
  };
}

async function measureAlone(): Promise<Record<string, number>> {
  const bytes: Record<string, number> = {};
  for (const name of alone) bytes[name] = await bytesOf(apt(name));
  return bytes;
}

const alone = [
  ...['chromium', 'cmake', 'default-jre-headless', 'g++', 'graphviz', 'libegl1', 'libgl1', 'libgles2'],
  ...['libglib2.0-0t64', 'libx11-6', 'libxrender1', 'make', 'poppler-utils', 'tesseract-ocr', 'unixodbc'],
  'unixodbc-dev',
];

/** Official images keep nothing of apt's own cache, which a stand-in may (/etc/apt/apt.conf.d/docker-clean). */
export function apt(...packages: string[]): string {
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  return `apt-get update && ${install} && rm -rf /var/lib/apt/lists/* /var/cache/apt/*`;
}

async function bytesOf(command: string): Promise<number> {
  await docker(['build', '--tag', image, '-'], { input: `FROM ${base}\nRUN ${command}\n` });
  const sizes = await docker(['history', '--human=false', '--format', '{{.Size}}', image]);
  await docker(['image', 'rm', image]);
  return Number(sizes.split('\n')[0]);
}

async function measureBytecode(): Promise<number> {
  const apps = ['flask', 'fastapi', 'script', 'flask&with=postgres,redis', 'fastapi&lib=pandas,polars'];
  let [bytecode, source] = [0, 0];
  for (const app of apps) {
    const { bytes } = await timeBuild(`app=${app}`, 1);
    bytecode += bytes.get('final.compile') ?? Number.NaN;
    source += bytes.get('final.code') ?? Number.NaN;
  }
  return bytecode / source;
}
