import { beforeAll, describe, expect, test } from 'vitest';
import type { Frontend } from '@/buildkit/frontend';
import { openInNode } from '@/buildkit/open-in-node';
import { readConversion } from '@/lib/graph/read-conversion';
import { buildBench, emptyWorkshop, type Workshop } from './build-bench';
import type { Figures } from './figures';

let frontend: Frontend;
beforeAll(async () => {
  frontend = await openInNode();
});

const wheel = (name: string) => ({ name, bytes: 1 });

const figures: Figures = {
  bases: {},
  runs: [
    { command: 'pip install -r list.txt', mount: '/root/.cache/pip', bytes: 60, seconds: 1 },
    { command: 'pip install -r list.txt', bytes: 100, seconds: 1 },
  ],
  wheels: {
    'pandas==2.3.3': [wheel('pandas'), wheel('numpy'), wheel('pytz')],
    'seaborn==0.13.2': [wheel('seaborn'), wheel('pandas'), wheel('numpy'), wheel('pytz'), wheel('pillow')],
  },
  idle: 0,
  source: '',
};

const pandas = 'pandas==2.3.3\n';
const both = `${pandas}seaborn==0.13.2\n`;
const mount = '--mount=type=cache,target=/root/.cache/pip';

async function build(
  steps: readonly string[],
  list: string,
  {
    workshop = emptyWorkshop,
    isWithoutCache = false,
  }: { workshop?: Workshop; isWithoutCache?: boolean } = {},
) {
  const dockerfile = ['FROM python:3.13', 'WORKDIR /app', ...steps].join('\n');
  const conversion = await frontend.convert({ dockerfile, dockerignore: '', allStages: true });
  expect(conversion.error).toBeNull();
  const bench = { dockerfile, files: { 'list.txt': list } };
  return buildBench(workshop, { bench, graph: readConversion(conversion), figures, isWithoutCache });
}

/** Wheels that are downloaded and those that a mount gives, for pandas, and then with seaborn. */
async function addSeaborn(...steps: string[]) {
  const first = await build(steps, pandas);
  const { image } = await build(steps, both, { workshop: first.workshop });
  return [first.image, image].map(({ downloads, fromMount }) => [downloads, fromMount]);
}

const copyList = 'COPY list.txt .';

describe('what pip downloads when seaborn is added', () => {
  test.for([
    ['all of it, without a mount', [copyList, 'RUN pip install -r list.txt'], [5, 0]],
    ['what the mount does not hold', [copyList, `RUN ${mount} pip install -r list.txt`], [2, 3]],
    [
      'the same with a mount of the folder above',
      [copyList, 'RUN --mount=type=cache,target=/root/.cache pip install -r list.txt'],
      [2, 3],
    ],
    [
      'the same with a slash at its end',
      [copyList, 'RUN --mount=type=cache,target=/root/.cache/pip/ pip install -r list.txt'],
      [2, 3],
    ],
    [
      'all, with a mount of another folder',
      [copyList, 'RUN --mount=type=cache,target=/tmp/pip pip install -r list.txt'],
      [5, 0],
    ],
    [
      'all, with a mount that pip is told not to use',
      [copyList, `RUN ${mount} pip install --no-cache-dir -r list.txt`],
      [5, 0],
    ],
    [
      'all, where a variable tells it so',
      [copyList, 'ENV PIP_NO_CACHE_DIR=1', `RUN ${mount} pip install -r list.txt`],
      [5, 0],
    ],
    [
      'all, in the home of another user',
      [copyList, 'USER app', `RUN ${mount} pip install -r list.txt`],
      [5, 0],
    ],
    [
      'what the mount does not hold, of a list that is only lent',
      [`RUN ${mount} --mount=type=bind,source=list.txt,target=list.txt pip install -r list.txt`],
      [2, 3],
    ],
    [
      'what the mount does not hold, by another spelling',
      [copyList, `RUN ${mount} python -m pip install -q --requirement=list.txt`],
      [2, 3],
    ],
    [
      'what the mount does not hold, for uv',
      [copyList, 'RUN --mount=type=cache,target=/root/.cache/uv uv pip install --system -r list.txt'],
      [2, 3],
    ],
    [
      'all, for uv with a mount of pip’s folder',
      [copyList, `RUN ${mount} uv pip install --system -r list.txt`],
      [5, 0],
    ],
  ] as const)('%s', async ([, steps, counts]) => {
    expect((await addSeaborn(...steps))[1]).toEqual(counts);
  });

  test('what the layers below do not have', async () => {
    const counts = await addSeaborn(
      'RUN pip install "pandas==2.3.3"',
      copyList,
      'RUN pip install -r list.txt',
    );
    expect(counts).toEqual([
      [3, 0],
      [2, 0],
    ]);
  });
});

describe('a mount', () => {
  const steps = [copyList, `RUN ${mount} pip install -r list.txt`];

  test('is not looked at where nothing changed', async () => {
    const { workshop } = await build(steps, both);
    const { image } = await build(steps, both, { workshop });
    expect([image.downloads, image.fromMount]).toEqual([0, 0]);
  });

  test('starts empty with --no-cache, and keeps what that build fetched', async () => {
    const first = await build(steps, both);
    const anew = await build(steps, both, { workshop: first.workshop, isWithoutCache: true });
    expect([anew.image.downloads, anew.image.fromMount]).toEqual([5, 0]);
    const { image } = await build(steps, `# plots\n${both}`, { workshop: anew.workshop });
    expect([image.downloads, image.fromMount]).toEqual([0, 5]);
  });

  test('has its own figure: what is written there is in no layer', async () => {
    const bytesOf = async (...lines: string[]) => (await build(lines, both)).image.steps.at(-1)?.bytes;
    expect(await bytesOf(...steps)).toBe(60);
    expect(await bytesOf(copyList, 'RUN pip install -r list.txt')).toBe(100);
    expect(await bytesOf(copyList, 'RUN --mount=type=cache,target=/c pip install -r list.txt')).toBe(100);
  });
});
