import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { Conversion, ConvertRequest, Frontend } from './frontend';
import { openInNode } from './open-in-node';
import { checkCases } from './testing/check-cases';

let frontend: Frontend;

beforeAll(async () => {
  frontend = await openInNode();
});

const stages = `FROM python:3.13-slim AS builder
WORKDIR /app
COPY requirements.txt .
RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt

FROM builder AS unused
RUN echo unused

FROM python:3.13-slim
COPY --from=builder /app /app
COPY --link . /src
CMD ["python"]
`;

function named({ ops }: Conversion, name: string) {
  const found = ops.find((op) => op.name === name);
  if (!found) throw new Error(`no ${name} among ${ops.map((op) => op.name).join(' | ')}`);
  return found;
}

const convert = (dockerfile: string, rest: Partial<ConvertRequest> = {}) =>
  frontend.convert({ dockerfile, ...rest });

test('every op has the name that the engine prints and the lines it comes from', async () => {
  const { ops } = await convert(stages);
  expect(ops.map(({ name, lines }) => [name, ...lines])).toEqual([
    ['[builder 1/4] FROM docker.io/library/python:3.13-slim', [9, 9], [1, 1]],
    ['[builder 2/4] WORKDIR /app', [2, 2]],
    ['[internal] load build context'],
    ['[builder 3/4] COPY requirements.txt .', [3, 3]],
    ['[builder 4/4] RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt', [4, 4]],
    ['[stage-2 2/3] COPY --from=builder /app /app', [10, 10]],
    ['[stage-2 3/3] COPY --link . /src', [11, 11]],
  ]);
});

test('inputs name ops that stand before, and the result is the last step', async () => {
  const conversion = await convert(stages);
  const seen = new Set<string>();
  for (const { digest, inputs } of conversion.ops) {
    for (const input of inputs) expect(seen).toContain(input.digest);
    seen.add(digest);
  }
  expect(conversion.result).toBe(named(conversion, '[stage-2 3/3] COPY --link . /src').digest);
});

test('stages are those of the file, with first and last line', async () => {
  expect((await convert(stages)).stages).toEqual([
    { name: 'builder', index: 0, lines: [1, 4] },
    { name: 'unused', index: 1, lines: [6, 7] },
    { name: '', index: 2, lines: [9, 12] },
  ]);
});

test('the same request gives the same answer', async () => {
  expect(await convert(stages, { allStages: true })).toEqual(await convert(stages, { allStages: true }));
});

test('stages that the target does not need come on request, and change nothing of the others', async () => {
  const needed = await convert(stages);
  const all = await convert(stages, { allStages: true });
  expect(all.ops.filter((op) => op.needed)).toEqual(needed.ops);
  expect(all.ops.filter((op) => !op.needed).map((op) => op.name)).toEqual(['[unused 1/1] RUN echo unused']);
});

test('--no-cache marks every step, and --no-cache-filter those of its stages', async () => {
  const all = await convert(stages, { noCache: 'all' });
  expect(named(all, '[stage-2 3/3] COPY --link . /src').ignoreCache).toBe(true);
  const one = await convert(stages, { noCache: ['builder'] });
  expect(named(one, '[builder 3/4] COPY requirements.txt .').ignoreCache).toBe(true);
  expect(named(one, '[stage-2 3/3] COPY --link . /src').ignoreCache).toBe(false);
});

test('COPY --link is a merge only where the engine can merge', async () => {
  const isMerge = ({ ops }: Conversion) => ops.some(({ op }) => JSON.stringify(op).includes('"merge"'));
  expect(isMerge(await convert(stages))).toBe(false);
  expect(isMerge(await convert(stages, { mergeOp: true }))).toBe(true);
});

test('a base image brings its environment, directory and user', async () => {
  const image = { config: { Env: ['PATH=/bin', 'LANG=C.UTF-8'], WorkingDir: '/home', User: 'app' } };
  const { ops, config } = await convert('FROM python:3.13\nRUN true\n', { images: { 'python:3.13': image } });
  expect(ops[1]?.op).toMatchObject({
    Op: { exec: { meta: { env: ['PATH=/bin', 'LANG=C.UTF-8'], cwd: '/home', user: 'app' } } },
  });
  expect(config).toMatchObject({ config: { User: 'app' } });
});

test('build args and platform are as the command line gives them', async () => {
  const text = 'ARG TAG=1\nFROM python:$TAG\nARG TARGETARCH\nRUN echo $TARGETARCH\n';
  const { ops } = await convert(text, { buildArgs: { TAG: '3.13' }, platform: 'linux/arm64' });
  expect(ops[0]?.name).toBe('[1/2] FROM docker.io/library/python:3.13');
  expect(JSON.stringify(ops[1]?.op)).toContain('TARGETARCH=arm64');
});

test('a named context takes the place of an image', async () => {
  const { ops } = await convert('FROM scratch\nCOPY --from=assets / /\n', { contexts: ['assets'] });
  expect(ops[0]).toMatchObject({
    name: '[context assets] load from client',
    op: { Op: { source: { identifier: 'local://assets' } } },
  });
});

test('scratch has no result and no ops', async () => {
  expect(await convert('FROM scratch\n')).toMatchObject({ result: null, ops: [], error: null });
});

test('findings are those of docker build --check', async () => {
  const { findings } = await convert('from python:3.13 AS Build\nENV A 1\nCMD python\n');
  expect(findings.map(({ rule, lines }) => [rule, ...lines])).toEqual([
    ['ConsistentInstructionCasing', [1, 1]],
    ['FromAsCasing', [1, 1]],
    ['StageNameCasing', [1, 1]],
    ['LegacyKeyValueFormat', [2, 2]],
    ['JSONArgsRecommended', [3, 3]],
  ]);
});

test('a check directive switches rules off, or makes errors of them', async () => {
  const skipped = '# syntax=docker/dockerfile:1\n# check=skip=JSONArgsRecommended\nFROM a\nCMD b\n';
  expect((await convert(skipped)).findings).toEqual([]);
  const strict = await convert('# check=error=true\nFROM a\nENV A 1\nCMD b\n');
  expect(strict.error?.message).toBe(
    'lint violation found for rules: JSONArgsRecommended, LegacyKeyValueFormat',
  );
});

test.each([
  ['', 'the Dockerfile cannot be empty', []],
  [
    'FROM a\nRUM b\n',
    'dockerfile parse error on line 2: unknown instruction: RUM (did you mean RUN?)',
    [[2, 2]],
  ],
  [
    'FROM scratch AS a\nCOPY --from=b / /\nFROM scratch AS b\nCOPY --from=a / /\n',
    'circular dependency detected on stage: a',
    [
      [2, 2],
      [4, 4],
    ],
  ],
])('an error is what Docker says: %j', async (text, message, lines) => {
  const { error, ops, config } = await convert(text);
  expect({ error, ops, config }).toEqual({ error: { message, lines }, ops: [], config: null });
});

test('an unknown target and an unknown platform are errors', async () => {
  expect((await convert('FROM a AS build\n', { target: 'biuld' })).error?.message).toContain(
    'could not be found',
  );
  expect((await convert('FROM a\n', { platform: 'x/y/z/w' })).error?.message).toContain('platform');
});

test('ten stages and two hundred steps are nothing special', async () => {
  const stage = (i: number) => `FROM ${i ? `s${i - 1}` : 'a'} AS s${i}\n${'RUN true\n'.repeat(20)}`;
  const { ops, error } = await convert(Array.from({ length: 10 }, (_, i) => stage(i)).join(''));
  expect({ ops: ops.length, error }).toEqual({ ops: 201, error: null });
});

const tooManySteps = `FROM a\n${'RUN echo 1\n'.repeat(95_000)}`;

test.each([
  [
    'a variable that grows fourfold thirty times',
    `FROM a\nENV x=1234567890\n${'ENV x=$x$x$x$x\n'.repeat(30)}`,
  ],
  ['a megabyte of steps', tooManySteps],
])('%s is an error, and the next call is answered', async (_, text) => {
  expect((await convert(text)).error?.message).toMatch(/^This Dockerfile (needs|has) too (much|many)/);
  expect((await convert('FROM a\n')).error).toBeNull();
});

test('the time that passes between two calls stops no program', async () => {
  const { convert } = await openWithTimer();
  const minuteLater = performance.now() + 60_000;
  vi.spyOn(performance, 'now').mockReturnValue(minuteLater);
  vi.runOnlyPendingTimers();
  vi.restoreAllMocks();
  expect((await convert({ dockerfile: 'FROM a\n' })).error).toBeNull();
});

test('a broken program does not wake again', async () => {
  const { convert } = await openWithTimer();
  expect((await convert({ dockerfile: tooManySteps })).error?.message).toMatch(/^This Dockerfile/);
  expect(vi.getTimerCount()).toBe(0);
});

/** Go sets a timer to go on with collecting garbage, once there is enough of it. */
async function openWithTimer(): Promise<Frontend> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const opened = await openInNode();
  const dockerfile = `FROM a\n${'RUN echo 1\n'.repeat(500)}`;
  for (let calls = 0; vi.getTimerCount() === 0 && calls < 100; calls++) await opened.convert({ dockerfile });
  expect(vi.getTimerCount()).toBe(1);
  return opened;
}

test('a .dockerignore decides over paths by the last pattern that fits them or a directory above', async () => {
  const ignore = '# comment\ndata\n!data/keep.csv\n**/*.pyc\n/build/\n';
  const paths = ['data/', 'data/a.csv', 'data/keep.csv', 'app/x.pyc', 'app/x.py', 'build/x'];
  expect(await frontend.match({ ignore, paths })).toEqual({
    kept: [false, false, true, false, true, false],
    error: null,
  });
});

test('a pattern that cannot be read is an error', async () => {
  expect(await frontend.match({ ignore: '[', paths: ['a'] })).toEqual({
    kept: [],
    error: 'syntax error in pattern',
  });
});

test.each(Object.entries(checkCases))('%s has an answer of BuildKit, good or bad', async (_, text) => {
  const { error, checkError } = await convert(text);
  expect(`${error?.message} ${checkError?.message}`).not.toContain('BuildKit stopped');
});

test('a comment above an instruction switches a rule off', async () => {
  const text = 'FROM scratch\n# check=skip=JSONArgsRecommended\nCMD a\n';
  expect((await convert(text)).findings).toEqual([]);
});

test('a signal of the container is known, whatever the machine that reads the Dockerfile', async () => {
  const { config } = await convert('FROM scratch\nSTOPSIGNAL SIGRTMIN+3\n');
  expect(config).toMatchObject({ config: { StopSignal: 'SIGRTMIN+3' } });
});

test('.dockerignore gives the context its excludes', async () => {
  const conversion = await convert('FROM scratch\nCOPY . .\n', { dockerignore: '.git\n' });
  expect(named(conversion, '[internal] load build context').op).toMatchObject({
    Op: { source: { attrs: { 'local.excludepatterns': '[".git"]' } } },
  });
});
