import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Bench } from '@/lib/lessons/bench';
import { benches, withoutData } from '@/lib/lessons/course/benches';
import { ask, startContainer, stop } from './container';
import { docker, missingImage, run } from './docker';
import { scratchFolder } from './scratch-context';
import { removeImage, testName } from './test-names';

const published = ['--publish', '127.0.0.1::5000'];

test('libraries first: the app answers, and its password stays at home', async ({ skip }) => {
  const container = await startBench(benches.slim, published, skip);
  expect(await answerOf(container, 5000, '/')).toBe('{"pandas":"2.3.3"}\n');
  expect(await inside(container, 'id', '-u')).toBe('0');
  expect((await run('docker', ['exec', container, 'ls', '-A', '/app'])).stdout).not.toContain('.env');
});

test('not as root: the app answers as a user of its own', async ({ skip }) => {
  const container = await startBench(benches.user, published, skip);
  expect(await answerOf(container, 5000, '/')).toBe('{"pandas":"2.3.3"}\n');
  expect(await inside(container, 'id', '-u')).toBe('10001');
});

test('a server that stops: it answers, and ends by itself when it is told to', async ({ skip }) => {
  const container = await startBench(benches.stop, published, skip);
  expect(await answerOf(container, 5000, '/')).toBe('{"pandas":"2.3.3"}\n');
  expect(await stop(container)).toBe(0);
});

test('the notebook server answers, asks for its token, and writes into its volume', async ({ skip }) => {
  const container = await startBench(benches.notebook, ['--publish', '127.0.0.1::8888'], skip);
  expect(await answerOf(container, 8888, '/api')).toContain('version');
  expect((await ask(container, 8888, '/api/contents')).status).toBe(403);
  await inside(container, 'touch', '/home/app/work/mine.ipynb');
  const mounts = await docker(['inspect', '--format', '{{json .Mounts}}', container]);
  expect(JSON.parse(mounts)).toMatchObject([{ Type: 'volume', Destination: '/home/app/work' }]);
});

async function startBench(bench: Bench, flags: string[], skip: (is: boolean, why: string) => void) {
  const missing = await missingImage(['python:3.13-slim']);
  skip(missing !== null, missing ?? '');
  const folder = join(scratchFolder(), testName('course'));
  for (const [path, content] of Object.entries({
    ...withoutData(bench).files,
    Dockerfile: bench.dockerfile,
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), String(content));
  }
  const image = testName('course');
  onTestFinished(() => removeImage(image));
  await docker(['build', '--quiet', '--tag', image, folder]);
  return startContainer('course', flags, image);
}

/** What it answers once it listens: until then Docker's proxy takes a request, and may never come back to it. */
async function answerOf(container: string, port: number, path: string): Promise<string> {
  const address = await docker(['port', container, `${port}/tcp`]);
  const ask = async () => {
    const answer = await fetch(`http://${address}${path}`, { signal: AbortSignal.timeout(3000) });
    return answer.text();
  };
  return vi.waitFor(ask, { timeout: 120_000, interval: 500 });
}

function inside(container: string, ...command: string[]): Promise<string> {
  return docker(['exec', container, ...command]);
}
