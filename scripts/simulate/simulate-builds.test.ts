import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { simulateBuilds } from './simulate-builds';

let frontend: Frontend;
beforeAll(async () => {
  frontend = await openInNode();
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    chmodSync(join(folder, path), 0o644);
  }
  return folder;
}

async function simulate(folder: string, builds: readonly object[]) {
  writeFileSync(join(folder, 'builds.json'), JSON.stringify({ builds }));
  return (await simulateBuilds(join(folder, 'builds.json'), frontend)).builds;
}

const dockerfile = 'FROM python:3.13\nRUN make\nCOPY . /app\n';

test('paths are relative to the list, and a Dockerfile lies in its context unless another is named', async () => {
  const folder = folderWith({
    'one/Dockerfile': dockerfile,
    'one/a': '1',
    'two/a': '2',
    'D.two': dockerfile,
  });
  const [first, second] = await simulate(folder, [
    { context: 'one' },
    { context: 'two', dockerfile: 'D.two' },
  ]);
  expect(first?.steps.map(({ name, state }) => `${name}: ${state}`)).toEqual([
    '[2/3] RUN make: rebuilt',
    '[3/3] COPY . /app: rebuilt',
  ]);
  expect(second?.steps).toEqual([
    { name: '[2/3] RUN make', state: 'reused', because: 'nothing it compares has changed' },
    {
      name: '[3/3] COPY . /app',
      state: 'rebuilt',
      because: 'files it reads from the build context are others',
    },
  ]);
});

test('modes, links and .dockerignore are read from the disk', async () => {
  const files = { 'a.sh': 'x', '.dockerignore': '*.md\nDockerfile\n.dockerignore\n' };
  const folder = folderWith(
    Object.fromEntries(
      ['one', 'same', 'mode', 'link'].flatMap((name) =>
        Object.entries({ ...files, Dockerfile: dockerfile }).map(([path, text]) => [`${name}/${path}`, text]),
      ),
    ),
  );
  writeFileSync(join(folder, 'same/new.md'), 'not sent');
  chmodSync(join(folder, 'mode/a.sh'), 0o755);
  symlinkSync('a.sh', join(folder, 'link/b.sh'));
  const builds = await simulate(
    folder,
    ['one', 'same', 'mode', 'link'].map((context) => ({ context })),
  );
  expect(builds.map(({ steps }) => steps.at(-1)?.state)).toEqual(['rebuilt', 'reused', 'rebuilt', 'rebuilt']);
});

test('a Dockerfile that BuildKit refuses has its words, and the builds after it go on', async () => {
  const folder = folderWith({
    'a/Dockerfile': 'FROM python\nFRUM x\n',
    'b/Dockerfile': 'FROM python\nRUN make\n',
  });
  const [first, second] = await simulate(folder, [{ context: 'a' }, { context: 'b' }]);
  expect(first).toEqual({ error: expect.stringContaining('unknown instruction: FRUM'), steps: [] });
  expect(second?.steps).toHaveLength(1);
});

test('a stage that waits for itself is refused', async () => {
  const folder = folderWith({ 'a/Dockerfile': 'FROM b AS a\nFROM a AS b\nCOPY --from=b /x /y\n' });
  const [first] = await simulate(folder, [{ context: 'a' }]);
  expect(first).toEqual({
    error: expect.stringMatching(/circular dependency|cannot copy from stage/),
    steps: [],
  });
});
