import { edit, flags, pair, python, stage, stages, type TruthCase } from '../truth-case';

const files = { 'a.txt': '1', 'b.txt': '1', 'p/a.txt': '1' };

function run(name: string, rule: string, one: string, other: string): TruthCase {
  return pair(`mount-${name}`, rule, python(one, 'RUN echo after'), python(other, 'RUN echo after'), files);
}

const bound = python('RUN --mount=type=bind,source=a.txt,target=/a.txt wc -c /a.txt > /n', 'RUN cat /n');
const whole = python('RUN --mount=target=/ctx ls /ctx | sort > /n', 'RUN cat /n');

/** A stage, and a step that has it mounted. */
function of(name: string, rule: string, mount: string, one: string, other: string): TruthCase {
  const dockerfile = (line: string) =>
    stages(
      stage('python:3.13-slim AS build', line),
      stage('debian:trixie-slim', `RUN --mount=${mount} ls /m > /n`, 'RUN cat /n'),
    );
  return pair(`mount-stage-${name}`, rule, dockerfile(one), dockerfile(other));
}

const cached = (flag: string) => `RUN --mount=type=cache,target=/c${flag} ls /c > /dev/null`;
const secret = (flag: string) => `RUN --mount=type=secret,id=tok${flag} echo secret`;

/** RUN --mount, and RUN with other flags. */
export const mounts: readonly TruthCase[] = [
  edit('mount-bind-content', 'A mounted file counts by its bytes.', bound, files, { ...files, 'a.txt': '2' }),
  edit('mount-bind-mode', 'A mounted file counts by its mode.', bound, files, {
    ...files,
    'a.txt': { content: '1', mode: 0o755 },
  }),
  edit('mount-bind-others', 'Beside a mounted file nothing counts.', bound, files, {
    ...files,
    'b.txt': '2',
  }),
  edit('mount-bind-whole', 'Of a mounted context every file counts.', whole, files, {
    ...files,
    'b.txt': '2',
  }),
  edit('mount-bind-whole-same', 'The same context mounted again.', whole, files, files),
  run(
    'bind-renamed',
    'The name of a mounted file does not count.',
    'RUN --mount=source=a.txt,target=/m cat /m',
    'RUN --mount=source=b.txt,target=/m cat /m',
  ),
  run(
    'bind-moved',
    'The place of a mounted file does not count.',
    'RUN --mount=source=a.txt,target=/m cat /m',
    'RUN --mount=source=p/a.txt,target=/m cat /m',
  ),
  run(
    'bind-target',
    'Where a file is mounted counts.',
    'RUN --mount=source=a.txt,target=/m true',
    'RUN --mount=source=a.txt,target=/n true',
  ),
  run(
    'bind-writable',
    'Whether a mount may be written counts.',
    'RUN --mount=source=a.txt,target=/m true',
    'RUN --mount=source=a.txt,target=/m,rw true',
  ),
  run(
    'bind-order',
    'The order of the words of a mount does not count.',
    'RUN --mount=type=bind,source=a.txt,target=/m true',
    'RUN --mount=target=/m,source=a.txt,type=bind true',
  ),
  run(
    'bind-synonyms',
    'Words of a mount have other names.',
    'RUN --mount=source=a.txt,target=/m true',
    'RUN --mount=src=a.txt,dst=/m true',
  ),
  run(
    'bind-two-swapped',
    'The order of two mounts.',
    'RUN --mount=source=a.txt,target=/m --mount=source=b.txt,target=/n true',
    'RUN --mount=source=b.txt,target=/n --mount=source=a.txt,target=/m true',
  ),
  of(
    'same',
    'A mounted file of a rebuilt stage, with the same bytes.',
    'from=build,source=/out,target=/m',
    'RUN mkdir /out && echo 1 > /out/x',
    'RUN mkdir /out; echo 1 > /out/x',
  ),
  of(
    'other',
    'A mounted file of a stage, with other bytes.',
    'from=build,source=/out,target=/m',
    'RUN mkdir /out && echo 1 > /out/x',
    'RUN mkdir /out && echo 2 > /out/x',
  ),
  of(
    'beside',
    'What is not mounted does not count.',
    'from=build,source=/out,target=/m',
    'RUN mkdir /out && echo 1 > /y',
    'RUN mkdir /out && echo 2 > /y',
  ),
  of(
    'writable',
    'A mount that may be written counts by its bytes too.',
    'from=build,source=/out,target=/m,rw',
    'RUN mkdir /out && echo 1 > /out/x',
    'RUN mkdir /out; echo 1 > /out/x',
  ),
  of(
    'root-other',
    'Of a stage that is mounted whole every file counts.',
    'from=build,target=/m',
    'RUN echo 1 > /y',
    'RUN echo 2 > /y',
  ),
  of(
    'root-same',
    'A stage that is mounted whole, with the same bytes.',
    'from=build,target=/m',
    'RUN echo 1 > /y',
    'RUN echo 1 > /y; true',
  ),
  of(
    'cache-from',
    'A cache that starts as a directory of a stage.',
    'type=cache,from=build,source=/out,target=/m',
    'RUN mkdir /out && echo 1 > /out/x',
    'RUN mkdir /out; echo 1 > /out/x',
  ),
  run('cache-same', 'What a cache holds does not count.', cached(''), `# again\n${cached('')}`),
  run(
    'cache-id',
    'The name of a cache does not count, where it has one.',
    cached(',id=foo-@M@'),
    cached(',id=bar-@M@'),
  ),
  run(
    'cache-sharing',
    'Who shares a cache does not count, where it is said.',
    cached(',sharing=private'),
    cached(',sharing=locked'),
  ),
  run('cache-id-added', 'A cache that gets a name is another.', cached(''), cached(',id=foo')),
  run(
    'cache-id-is-target',
    'Without a name a cache is called after its place.',
    cached(''),
    cached(',id=/c'),
  ),
  run(
    'cache-sharing-added',
    'A cache that is told how to be shared is another.',
    cached(''),
    cached(',sharing=locked'),
  ),
  run('cache-sharing-default', 'The default of sharing may be named.', cached(''), cached(',sharing=shared')),
  run(
    'cache-target',
    'The place of a cache counts.',
    cached(''),
    cached('').replace('/c ', '/d ').replace('ls /c', 'ls /d'),
  ),
  run('cache-uid', 'The owner of a cache counts.', cached(',uid=0'), cached(',uid=1000')),
  run('cache-mode', 'The mode of a cache counts.', cached(''), cached(',mode=0700')),
  run('cache-read-only', 'A cache that is only read is another.', cached(''), cached(',ro')),
  run(
    'cache-added',
    'A cache is part of its step.',
    'RUN ls / > /dev/null',
    'RUN --mount=type=cache,target=/c ls / > /dev/null',
  ),
  flags('mount-secret-value', 'What a secret says does not count.', python(secret(''), 'RUN echo after'), [
    ['--secret', 'id=tok,env=PATH'],
    ['--secret', 'id=tok,env=HOME'],
    [],
  ]),
  run('secret-added', 'A secret is part of its step.', 'RUN echo secret', secret('')),
  run(
    'secret-id',
    'The name of a secret counts.',
    secret(''),
    'RUN --mount=type=secret,id=other echo secret',
  ),
  run('secret-env', 'A secret as a variable is another.', secret(''), secret(',env=TOK')),
  run('secret-target', 'The place of a secret counts.', secret(''), secret(',target=/tok')),
  run('secret-mode', 'The mode of a secret counts.', secret(''), secret(',mode=0444')),
  flags(
    'mount-secret-required',
    'A secret that must be there fails where it is not, unless the step is known.',
    python(secret(',required=true')),
    [['--secret', 'id=tok,env=PATH'], []],
  ),
  run(
    'tmpfs-added',
    'A place in memory is part of its step.',
    'RUN ls / > /dev/null',
    'RUN --mount=type=tmpfs,target=/t ls / > /dev/null',
  ),
  run(
    'tmpfs-size',
    'The size of a place in memory counts.',
    'RUN --mount=type=tmpfs,target=/t,size=1m true',
    'RUN --mount=type=tmpfs,target=/t,size=2m true',
  ),
  run('network-none', 'A step without a network is another.', 'RUN echo one', 'RUN --network=none echo one'),
  run(
    'network-default',
    'The default network may be named.',
    'RUN echo one',
    'RUN --network=default echo one',
  ),
  run(
    'variable-in-mount',
    'A variable in a mount counts by its value.',
    'ARG F=a.txt\nRUN --mount=source=$F,target=/m cat /m',
    'ARG F=a.txt\nRUN --mount=source=a.txt,target=/m cat /m',
  ),
];
