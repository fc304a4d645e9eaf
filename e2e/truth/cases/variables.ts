import { buildArg, flags, inTurn, pair, python, series, stage, stages, type TruthCase } from '../truth-case';

const files = { 'a.txt': '1', 'b.txt': '1' };

/** Lines between the base and steps of three sorts. */
function env(name: string, rule: string, one: string, other: string): TruthCase {
  return pair(`env-${name}`, rule, between(one), between(other), files);
}

function between(lines: string): string {
  return python(
    ...lines.split('\n'),
    'COPY a.txt /o/',
    'WORKDIR /srv',
    'RUN wc -c /o/a.txt > n',
    'COPY b.txt .',
  );
}

function args(name: string, rule: string, lines: string, ...values: (readonly string[])[]): TruthCase {
  return flags(
    `arg-${name}`,
    rule,
    between(lines),
    values.map((some) => buildArg(...some)),
    files,
  );
}

const scopes = (before: string, after: string, inner = '') =>
  stages(before, stage('python:3.13-slim', ...inner.split('\n'), 'COPY a.txt /a', 'RUN cat /a', after));

/** As Roadcut composes: the marker stands in a folder's name, so that ARG is the first line below FROM. */
const composed = (arg: string, ...order: ('install' | 'code')[]) =>
  [
    'FROM python:3.13-slim',
    ...(arg === '' ? [] : [arg]),
    'ENV PYTHONUNBUFFERED=1',
    'WORKDIR /app@M@',
    ...order.map((id) => composedSteps[id]),
    'RUN wc -c b.txt > count',
    'USER 10001',
    'CMD ["cat", "count"]',
    '',
  ].join('\n');

const composedSteps = {
  install: 'RUN --mount=source=a.txt,target=a.txt wc -c a.txt > list',
  code: 'COPY b.txt ./',
} as const;

const stagedWith = (arg: string) =>
  stages(
    stage('python:3.13-slim AS build', 'RUN --mount=source=a.txt,target=a.txt wc -c a.txt > /list'),
    `FROM python:3.13-slim\n${arg}`,
    'WORKDIR /app@M@\nCOPY --from=build /list ./\nCOPY b.txt ./\nRUN wc -c b.txt > count\n',
  );

/** ENV and ARG, and where their values go. */
export const variables: readonly TruthCase[] = [
  env('value', 'A value is part of a RUN, not of a COPY.', 'ENV V=1', 'ENV V=2'),
  env('added', 'A new variable is part of every later RUN.', 'ENV V=1', 'ENV V=1\nENV W=1'),
  env('removed', 'A variable that is gone is a change.', 'ENV V=1\nENV W=1', 'ENV V=1'),
  env('renamed', 'The name of a variable counts.', 'ENV V=1', 'ENV W=1'),
  env('order', 'The order of variables counts.', 'ENV V=1\nENV W=2', 'ENV W=2\nENV V=1'),
  env('split', 'Two lines are one with two variables.', 'ENV V=1 W=2', 'ENV V=1\nENV W=2'),
  env('quotes', 'Quotes around a value do not count.', 'ENV V=one', 'ENV V="one"'),
  env('escaped-blank', 'A blank may be quoted or escaped.', 'ENV V="one two"', 'ENV V=one\\ two'),
  env('legacy', 'The old form without = is the same.', 'ENV V=one', 'ENV V one'),
  env('last-value', 'Only the last value counts.', 'ENV V=1', 'ENV V=0\nENV V=1'),
  env('moved-by-repeat', 'A variable given again stands last.', 'ENV V=1 W=2', 'ENV V=0 W=2\nENV V=1'),
  env('empty', 'An empty variable is one.', 'LABEL a=1', 'ENV E='),
  env('path', 'PATH is a variable like any other.', 'ENV PATH=/opt/bin:$PATH', 'ENV PATH=$PATH:/opt/bin'),
  env('of-other', 'A value may come from another.', 'ENV V=1\nENV W=$V', 'ENV V=1\nENV W=1'),
  env('of-same-line', 'On one line the old value is meant.', 'ENV V=1\nENV V=2 W=$V', 'ENV V=1\nENV V=2 W=1'),
  env('default-expansion', 'A default stands in for what is not set.', `ENV W=\${V:-one}`, 'ENV W=one'),
  env(
    'alternative-expansion',
    'An alternative stands for what is set.',
    `ENV V=1\nENV W=\${V:+set}`,
    'ENV V=1\nENV W=set',
  ),
  env('single-quotes', 'In single quotes nothing is expanded.', 'ENV V=1\nENV W="$V"', "ENV V=1\nENV W='$V'"),
  pair(
    'env-after-run',
    'A variable after the last RUN rebuilds nothing.',
    python('RUN echo one', 'COPY a.txt /o/', 'ENV V=1'),
    python('RUN echo one', 'COPY a.txt /o/', 'ENV V=2'),
    files,
  ),
  pair(
    'env-in-copy',
    'A variable in a destination counts by its value.',
    python('ENV D=/one', 'COPY a.txt $D/', 'RUN ls $D'),
    python('ENV D=/two', 'COPY a.txt $D/', 'RUN ls $D'),
    files,
  ),
  pair(
    'env-in-copy-same-text',
    'A variable that stands for the same text is that text.',
    python('ENV D=/one', `COPY a.txt \${D}/`, 'COPY b.txt /o/'),
    python('ENV D=/one', 'COPY a.txt /one/', 'COPY b.txt /o/'),
    files,
  ),
  pair(
    'env-in-copy-source',
    'A variable in a source counts by its value.',
    python('ARG F=a', 'COPY $F.txt /o/x', 'COPY b.txt /o/'),
    python('ARG F=b', 'COPY $F.txt /o/x', 'COPY b.txt /o/'),
    files,
  ),
  pair(
    'env-in-workdir',
    'A variable in WORKDIR counts by its value.',
    python('ENV W=/srv', 'WORKDIR $W', 'COPY a.txt .'),
    python('ENV W=/opt/srv', 'WORKDIR $W', 'COPY a.txt .'),
    files,
  ),
  pair(
    'env-in-workdir-same-text',
    'A variable in WORKDIR that stands for the same text.',
    python('ENV W=/srv', `WORKDIR \${W}/in`, 'COPY a.txt .'),
    python('ENV W=/srv', 'WORKDIR /srv/in', 'COPY a.txt .'),
    files,
  ),
  pair(
    'env-in-label',
    'A variable in a label rebuilds no COPY.',
    python('ENV V=1', 'LABEL v=$V', 'COPY a.txt /o/'),
    python('ENV V=2', 'LABEL v=$V', 'COPY a.txt /o/'),
    files,
  ),
  env('arg-default', 'The default of an ARG is part of a RUN.', 'ARG V=1', 'ARG V=2'),
  env(
    'arg-unused-added',
    'An ARG with a value is part of a RUN that does not use it.',
    'LABEL a=1',
    'ARG V=1',
  ),
  env('arg-without-value', 'An ARG without a value is nothing.', 'LABEL a=1', 'ARG V'),
  env('arg-becomes-env', 'An ARG with the value of an ENV.', 'ARG V=1', 'ENV V=1'),
  env('arg-swapped', 'The order of ARG counts.', 'ARG V=1\nARG W=1', 'ARG W=1\nARG V=1'),
  env('arg-on-one-line', 'Two ARG on one line are two.', 'ARG V=1\nARG W=1', 'ARG V=1 W=1'),
  env('arg-targetarch', 'An ARG that the builder fills.', 'LABEL a=1', 'ARG TARGETARCH'),
  args('changed', 'A build argument is part of a RUN.', 'ARG V=0', ['V=1'], ['V=2']),
  args('as-default', 'A build argument that says what the default says.', 'ARG V=1', [], ['V=1']),
  args(
    'undeclared',
    'A build argument that nothing declares does not count.',
    'ARG V=1',
    ['X=1'],
    ['X=2'],
    [],
  ),
  args('empty', 'An empty build argument is a value.', 'ARG V', [], ['V='], ['V=1']),
  args('env-wins', 'An ENV of the same name wins.', 'ARG V=0\nENV V=fixed', ['V=1'], ['V=2']),
  args('into-env', 'A build argument may become an ENV.', 'ARG V=0\nENV W=$V', ['V=1'], ['V=2'], ['V=1']),
  args(
    'proxy',
    'Proxies do not count.',
    'LABEL a=1',
    [],
    ['HTTP_PROXY=http://127.0.0.1:1', 'no_proxy=x'],
    ['ALL_PROXY=y'],
  ),
  args(
    'proxy-declared',
    'A proxy that is declared counts.',
    'ARG HTTP_PROXY',
    [],
    ['HTTP_PROXY=http://127.0.0.1:1'],
  ),
  args(
    'source-date-epoch',
    'A fixed date is the date of a WORKDIR.',
    'LABEL a=1',
    [],
    ['SOURCE_DATE_EPOCH=1700000000'],
  ),
  args(
    'inline-cache',
    'How the cache is exported does not count.',
    'LABEL a=1',
    [],
    ['BUILDKIT_INLINE_CACHE=1'],
  ),
  args(
    'hostname',
    'The host name of the sandbox counts.',
    'LABEL a=1',
    [],
    ['BUILDKIT_SANDBOX_HOSTNAME=box'],
  ),
  args(
    'cache-namespace',
    'A name space of cache mounts counts where there are some.',
    'LABEL a=1',
    [],
    ['BUILDKIT_CACHE_MOUNT_NS=n'],
  ),
  flags(
    'arg-cache-namespace-mounted',
    'A name space of cache mounts is part of a step with a cache mount.',
    python('RUN --mount=type=cache,target=/c touch /c/a', 'RUN echo one'),
    [[], buildArg('BUILDKIT_CACHE_MOUNT_NS=n')],
  ),
  flags(
    'arg-after-run',
    'An ARG does not count before its line.',
    python('RUN echo one', 'ARG V=0', 'RUN echo two'),
    [buildArg('V=1'), buildArg('V=2')],
  ),
  flags(
    'arg-global-unused',
    'A global ARG ends at FROM.',
    scopes('ARG V=0', 'LABEL a=1'),
    [buildArg('V=1'), buildArg('V=2')],
    files,
  ),
  flags(
    'arg-global-again',
    'A global ARG that a stage declares again counts there.',
    scopes('ARG V=0', 'LABEL a=1', 'ARG V'),
    [[], buildArg('V=1'), buildArg('V=0')],
    files,
  ),
  flags(
    'arg-global-own-default',
    'A default within a stage wins over the global one.',
    scopes('ARG V=0', 'LABEL a=1', 'ARG V=own'),
    [[], buildArg('V=own'), buildArg('V=1')],
    files,
  ),
  flags(
    'arg-in-from',
    'An ARG in FROM is another base, or the same.',
    `ARG PY=3.13\nFROM python:\${PY}-slim\nRUN : @M@\nRUN python -c "print(1)"\n`,
    [[], buildArg('PY=3.11'), buildArg('PY=3.13')],
  ),
  flags(
    'arg-of-parent-stage',
    'An ARG of a stage is known in a stage FROM it.',
    stages(stage('debian:trixie-slim AS base', 'ARG V=0', 'RUN echo base'), stage('base', 'RUN echo child')),
    [buildArg('V=1'), buildArg('V=2')],
  ),
  flags(
    'arg-of-other-stage',
    'An ARG of one stage is nothing to another.',
    stages(
      stage('debian:trixie-slim AS one', 'ARG V=0', 'RUN echo one > /one'),
      stage('debian:trixie-slim', 'RUN echo two', 'COPY --from=one /one /one'),
    ),
    [buildArg('V=1'), buildArg('V=2')],
  ),
  series(
    'arg-composed',
    'An ARG below FROM runs every RUN again, and what stands above it.',
    ['', 'ARG VERSION=1', 'ARG VERSION=2', ''].map((arg) => composed(arg, 'install', 'code')),
    files,
  ),
  series(
    'arg-composed-naive',
    'A COPY above the first RUN does not care for an ARG.',
    ['', 'ARG VERSION=1', 'ARG VERSION=2'].map((arg) => composed(arg, 'code', 'install')),
    files,
  ),
  series(
    'arg-composed-stages',
    'An ARG of the last stage is nothing to the one before, nor to what is taken of it.',
    ['', 'ARG VERSION=1', 'ARG VERSION=2'].map(stagedWith),
    files,
  ),
  series(
    'arg-composed-env-wins',
    'An ARG that an ENV below it sets again changes nothing.',
    ['', 'ARG PYTHONUNBUFFERED=0', 'ARG PYTHONUNBUFFERED=1'].map((arg) => composed(arg, 'install', 'code')),
    files,
  ),
  inTurn('arg-composed-edit', 'An ARG and an edit of the code are two changes of one build.', [
    { dockerfile: composed('', 'code', 'install'), files },
    { dockerfile: composed('ARG VERSION=1', 'code', 'install'), files: { ...files, 'b.txt': '2' } },
    { dockerfile: composed('ARG VERSION=1', 'code', 'install'), files },
  ]),
  inTurn('arg-declared-and-given', 'A new default that a build argument overrides is no change.', [
    { dockerfile: between('ARG V=1'), files, args: buildArg('V=x') },
    { dockerfile: between('ARG V=2'), files, args: buildArg('V=x') },
  ]),
];
