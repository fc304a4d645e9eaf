import { flags, inTurn, python, series, stage, stages, type TruthCase } from '../truth-case';

const files = { 'a.txt': '1' };
const every = python('WORKDIR /one', 'RUN echo 1', 'COPY a.txt /o/', 'WORKDIR /two', 'RUN echo 2');
const two = stages(
  stage('python:3.13-slim AS build', 'RUN echo 1 > /x', 'RUN cp /x /y'),
  stage('debian:trixie-slim', 'RUN echo final', 'COPY --from=build /y /y', 'RUN cat /y'),
);

function flag(name: string, rule: string, ...args: string[][]): TruthCase {
  return flags(`flag-${name}`, rule, every, args, files);
}

const version = (base: string, next: string) =>
  stages(stage('debian:trixie-slim AS base', base), stage('base', next));

const stuff = (text: string, next: string) =>
  stages(
    stage('python:3.13-slim AS build', `RUN ${text}`),
    stage('debian:trixie-slim', 'COPY --from=build /x /x', next),
  );

const extra = (place: string) => ['--build-context', `extra=@CTX@/${place}`];
const places = { 'p/a.txt': '1', 'p/b.txt': '1', 'q/a.txt': '1', 'q/b.txt': '2' };

/** Without a RUN, which would have to be emulated. */
const scratch = (...lines: string[]) => ['FROM scratch', ...lines, ''].join('\n');
const arm = ['--platform', 'linux/arm64'];

/** Flags of the build, and what a builder knows from earlier builds. */
export const buildFlags: readonly TruthCase[] = [
  flag('no-cache', 'Without the cache a WORKDIR is built only after another step.', [], ['--no-cache'], []),
  flag('no-cache-first', 'What was built without the cache is in it.', ['--no-cache'], []),
  flags(
    'flag-no-cache-workdir-first',
    'Without the cache the first WORKDIR is reused.',
    `FROM python:3.13-slim\nWORKDIR /w@M@\nRUN echo 1\nWORKDIR /v\n`,
    [[], ['--no-cache']],
  ),
  flags('flag-no-cache-stages', 'Without the cache every stage is built.', two, [[], ['--no-cache'], []]),
  flags('flag-no-cache-filter', 'One stage without the cache.', two, [
    [],
    ['--no-cache-filter', 'build'],
    [],
  ]),
  flags('flag-no-cache-filter-last', 'A filter knows stages by name: a number finds none.', two, [
    [],
    ['--no-cache-filter', '1'],
    [],
  ]),
  flags('flag-no-cache-filter-unknown', 'A filter that names no stage.', two, [
    [],
    ['--no-cache-filter', 'nothing'],
  ]),
  flag('network', 'A network is part of every RUN.', [], ['--network', 'none']),
  flag('network-default', 'The default network may be named.', [], ['--network', 'default']),
  flag('add-host', 'A host is part of every RUN.', [], ['--add-host', 'db:127.0.0.1']),
  flag(
    'add-host-address',
    'The address of a host does not count.',
    ['--add-host', 'db:127.0.0.1'],
    ['--add-host', 'db:127.0.0.2'],
  ),
  flag(
    'add-host-other',
    'The name of a host counts.',
    ['--add-host', 'db:127.0.0.1'],
    ['--add-host', 'mq:127.0.0.1'],
  ),
  flag('shm-size', 'Shared memory is part of every RUN.', [], ['--shm-size', '128m']),
  flag('ulimit', 'A limit is part of every RUN.', [], ['--ulimit', 'nofile=1024:1024']),
  flag('label', 'A label does not count.', [], ['--label', 'a=1']),
  flag('platform', 'The own platform may be named.', [], ['--platform', 'linux/amd64']),
  flags(
    'platform-scratch',
    'Without a base image files are the same on every platform.',
    scratch('COPY a.txt /@M@/', 'COPY a.txt /o/'),
    [[], arm, []],
    files,
  ),
  flags(
    'platform-stages',
    'What is copied between stages without a base image is the same on every platform.',
    stages('FROM scratch AS made\nCOPY a.txt /@M@/\n', scratch('COPY --from=made /@M@/a.txt /o/')),
    [[], arm],
    files,
  ),
  inTurn('platform-edited', 'An edit is seen on another platform as it is on the own one.', [
    { dockerfile: scratch('COPY a.txt /@M@/', 'COPY b.txt /o/'), files: { ...files, 'b.txt': '1' } },
    {
      dockerfile: scratch('COPY a.txt /@M@/', 'COPY b.txt /o/'),
      files: { ...files, 'b.txt': '2' },
      args: arm,
    },
  ]),
  flags(
    'platform-built-here',
    'A stage that stays on the platform of the builder is reused for another one.',
    stages(
      stage('--platform=$BUILDPLATFORM python:3.13-slim AS build', 'RUN echo 1 > /x'),
      scratch('COPY --from=build /x /x'),
    ),
    [[], arm, []],
  ),
  flags(
    'platform-targetarch',
    'The name of the platform is part of a RUN that declares it.',
    stages(
      stage(
        '--platform=$BUILDPLATFORM python:3.13-slim AS build',
        'RUN echo 1',
        'ARG TARGETARCH',
        'RUN echo @M@ > /x',
      ),
      scratch('COPY --from=build /x /x', 'COPY a.txt /o/'),
    ),
    [[], arm],
    files,
  ),
  flags(
    'flag-build-context',
    'Of another context only what is taken counts.',
    python('COPY --from=extra a.txt /o/', 'RUN cat /o/a.txt'),
    [extra('p'), extra('q')],
    places,
  ),
  flags(
    'flag-build-context-other',
    'What is taken of another context counts by its bytes.',
    python('COPY --from=extra b.txt /o/', 'RUN cat /o/b.txt'),
    [extra('p'), extra('q')],
    places,
  ),
  flags(
    'flag-build-context-for-stage',
    'Another context may stand in for a stage.',
    stages(
      stage('python:3.13-slim AS extra', 'RUN printf 1 > /a.txt'),
      stage('debian:trixie-slim', 'COPY --from=extra /a.txt /o/', 'RUN cat /o/a.txt'),
    ),
    [[], extra('p')],
    places,
  ),
  series('turn-back', 'What was built before is known.', [
    python('RUN echo 1', 'RUN echo 2'),
    python('RUN echo one', 'RUN echo 2'),
    python('RUN echo 1', 'RUN echo 2'),
  ]),
  inTurn(
    'turn-back-file',
    'A file that is as it was before is known.',
    ['1', '2', '1'].map((text) => ({
      dockerfile: python('COPY a.txt /a', 'RUN cat /a'),
      files: { 'a.txt': text },
    })),
  ),
  series('turn-failed', 'What was built before a failure is known.', [
    python('RUN echo 1', 'RUN echo 2'),
    python('RUN echo one', 'RUN echo 2', 'RUN exit 3', 'RUN echo 4'),
    python('RUN echo one', 'RUN echo 2', 'RUN echo 3', 'RUN echo 4'),
  ]),
  series('turn-failed-again', 'What failed is tried again.', [
    python('RUN echo 1'),
    python('RUN echo 1', 'RUN exit 1'),
    python('RUN echo 1', 'RUN exit 1'),
  ]),
  series('turn-combined', 'Two changes that were each built alone are new together on one chain.', [
    version('RUN echo 1', 'RUN echo a'),
    version('RUN echo 2', 'RUN echo a'),
    version('RUN echo 1', 'RUN echo b'),
    version('RUN echo 2', 'RUN echo b'),
  ]),
  series(
    'turn-key-set',
    'A stage text of before and a later step of now are known, though never built together.',
    [
      stuff('echo 1 > /x', 'RUN cat /x'),
      stuff('echo 1 > /x; true', 'RUN cat /x'),
      stuff('echo 1 > /x; true', 'RUN cat /x /x'),
      stuff('echo 1 > /x', 'RUN cat /x /x'),
    ],
  ),
  series('turn-key-set-other-bytes', 'Bytes that come back are known to who takes them.', [
    stuff('echo 1 > /x', 'RUN cat /x'),
    stuff('echo 2 > /x', 'RUN cat /x'),
    stuff('printf "1\\n" > /x', 'RUN cat /x'),
  ]),
  series('turn-random-twice', 'Of a random stage the newest result is reused.', [
    stuff('head -c 8 /dev/urandom > /x', 'RUN wc -c /x'),
    stuff('head -c 8 /dev/urandom > /x', 'RUN wc -c /x; true'),
  ]),
  flags(
    'turn-random-no-cache',
    'A random stage that is built again is another.',
    stuff('head -c 8 /dev/urandom > /x', 'RUN wc -c /x'),
    [[], ['--no-cache-filter', 'build'], []],
  ),
];
