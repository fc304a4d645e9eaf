import {
  debian,
  edit,
  flags,
  onlyAnEngineKnows,
  pair,
  python,
  series,
  stage,
  stages,
  type TruthCase,
} from '../truth-case';

const files = { 'a.txt': '1', 'b.txt': '1' };

const final = (...lines: string[]) => stage('debian:trixie-slim', ...lines);
const build = (...lines: string[]) => stage('python:3.13-slim AS build', ...lines);

/** The first stage makes something, the second takes a file of it; both go on. */
function made(name: string, rule: string, one: string, other: string): TruthCase {
  const whole = (line: string) =>
    stages(build('RUN mkdir /out', line), final('COPY --from=build /out/x /x', 'RUN cat /x'));
  return pair(`stage-${name}`, rule, whole(one), whole(other), files);
}

/** The order of steps, and stages that take from each other. */
export const stageGraphs: readonly TruthCase[] = [
  made(
    'same-bytes',
    'A rebuilt stage with the same bytes stops at COPY --from.',
    'RUN echo 1 > /out/x',
    'RUN printf "1\\n" > /out/x',
  ),
  made('other-bytes', 'Other bytes go on through COPY --from.', 'RUN echo 1 > /out/x', 'RUN echo 2 > /out/x'),
  made(
    'other-mode',
    'Another mode goes on through COPY --from.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x && chmod 600 /out/x',
  ),
  made(
    'same-mode',
    'A mode that was so before goes on nowhere.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x && chmod 644 /out/x',
  ),
  made(
    'other-owner',
    'Another owner goes on through COPY --from.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x && chown 1000 /out/x',
  ),
  made(
    'other-group',
    'Another group goes on through COPY --from.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x; chgrp 33 /out/x',
  ),
  made(
    'other-time',
    'A time goes on nowhere.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x && touch -d 2001-01-01 /out/x',
  ),
  made(
    'other-files',
    'What is not taken goes on nowhere.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/x && echo 2 > /out/y && date > /out/now',
  ),
  made(
    'link-instead',
    'A taken file may become a link to its bytes.',
    'RUN echo 1 > /out/x',
    'RUN echo 1 > /out/z && ln -s z /out/x',
  ),
  made(
    'moved',
    'A file may come by cp or by mv.',
    'RUN echo 1 > /t && cp /t /out/x',
    'RUN echo 1 > /t && mv /t /out/x',
  ),
  onlyAnEngineKnows(
    'What a program prints takes running it.',
    made(
      'python-writes',
      'Whoever writes the bytes does not count.',
      'RUN echo 1 > /out/x',
      'RUN python -c "print(1)" > /out/x',
    ),
  ),
  made(
    'sorted',
    'Pipes that give the same bytes.',
    'RUN printf "b\\na\\n" | sort > /out/x',
    'RUN printf "a\\nb\\n" > /out/x',
  ),
  made(
    'sed',
    'An edit that gives the same bytes.',
    'RUN echo cat > /out/x',
    'RUN echo bat > /out/x && sed -i s/b/c/ /out/x',
  ),
  made(
    'loop',
    'A loop that gives the same bytes.',
    'RUN for i in 1 2; do echo $i; done > /out/x',
    'RUN printf "1\\n2\\n" > /out/x',
  ),
  onlyAnEngineKnows(
    'Which branch a shell takes takes running it.',
    made(
      'condition',
      'A condition that gives the same bytes.',
      'RUN echo 1 > /out/x',
      'RUN if [ -d /out ]; then echo 1 > /out/x; else exit 1; fi',
    ),
  ),
  made(
    'checksum',
    'A sum of the same bytes.',
    'RUN echo 1 | sha256sum | cut -c1-8 > /out/x',
    'RUN set -eux; echo 1 > /t; sha256sum < /t | cut -c1-8 > /out/x',
  ),
  made(
    'random',
    'What is random is new.',
    'RUN head -c 8 /dev/urandom > /out/x',
    'RUN head -c 8 /dev/urandom > /out/x; true',
  ),
  made('date', 'What holds the time is new.', 'RUN date +%s%N > /out/x', 'RUN date +%s%N > /out/x; true'),
  made(
    'temporary-name',
    'What holds a temporary name is new.',
    'RUN mktemp > /out/x',
    'RUN mktemp > /out/x; true',
  ),
  made(
    'line-count',
    'A count that stays.',
    'RUN printf "a\\nb\\n" | wc -l > /out/x',
    'RUN printf "c\\nd\\n" | wc -l > /out/x',
  ),
  made(
    'env-only',
    'A variable of a stage goes on nowhere.',
    'RUN echo 1 > /out/x',
    'ENV V=1\nRUN echo 1 > /out/x',
  ),
  made(
    'label-only',
    'A label of a stage rebuilds nothing.',
    'RUN echo 1 > /out/x',
    'LABEL v=1\nRUN echo 1 > /out/x',
  ),
  made(
    'copied-instead',
    'A file that was made may as well be copied.',
    'RUN printf 1 > /out/x',
    'COPY a.txt /out/x',
  ),
  onlyAnEngineKnows(
    'What comes out of an archive takes packing it.',
    made(
      'tar',
      'A file that went through an archive.',
      'RUN echo 1 > /out/x',
      'RUN echo 1 > /tmp/x && tar -C /tmp -cf /t.tar x && tar -C /out -xf /t.tar',
    ),
  ),
  pair(
    'stage-directory-same',
    'A directory that is made again with the same files.',
    stages(
      build('RUN mkdir -p /out/in && echo 1 > /out/in/x'),
      final('COPY --from=build /out /out', 'RUN ls /out'),
    ),
    stages(
      build('RUN mkdir -p /out/in; echo 1 > /out/in/x'),
      final('COPY --from=build /out /out', 'RUN ls /out'),
    ),
  ),
  pair(
    'stage-directory-mode',
    'The mode of a directory goes on through COPY --from.',
    stages(
      build('RUN mkdir -p /out && echo 1 > /out/x'),
      final('COPY --from=build /out /out', 'RUN ls /out'),
    ),
    stages(
      build('RUN mkdir -m 700 /out && echo 1 > /out/x'),
      final('COPY --from=build /out /out', 'RUN ls /out'),
    ),
  ),
  pair(
    'stage-from-child-rebuilt',
    'A stage FROM a stage is rebuilt with it, even with the same bytes.',
    stages(build('RUN echo 1 > /x'), stage('build', 'RUN cat /x')),
    stages(build('RUN printf "1\\n" > /x'), stage('build', 'RUN cat /x')),
  ),
  pair(
    'stage-chain-of-three',
    'What stops at one COPY --from does not reach the next stage.',
    stages(
      build('RUN echo 1 > /x'),
      stage('debian:trixie-slim AS mid', 'COPY --from=build /x /x', 'RUN cp /x /y'),
      final('COPY --from=mid /y /y'),
    ),
    stages(
      build('RUN echo 1 > /z; mv /z /x'),
      stage('debian:trixie-slim AS mid', 'COPY --from=build /x /x', 'RUN cp /x /y'),
      final('COPY --from=mid /y /y'),
    ),
  ),
  pair(
    'stage-renamed',
    'The name of a stage does not count.',
    'FROM debian:trixie-slim AS one\nRUN : @M@\nRUN echo 1 > /x\nFROM python:3.13-slim\nRUN : @M@ final\nCOPY --from=one /x /x\n',
    'FROM debian:trixie-slim AS two\nRUN : @M@\nRUN echo 1 > /x\nFROM python:3.13-slim\nRUN : @M@ final\nCOPY --from=two /x /x\n',
  ),
  pair(
    'stage-numbered',
    'A stage may be called by its number.',
    stages(build('RUN echo 1 > /x'), final('COPY --from=build /x /x', 'RUN cat /x')),
    stages(build('RUN echo 1 > /x'), final('COPY --from=0 /x /x', 'RUN cat /x')),
  ),
  pair(
    'stage-split',
    'Steps may move to a stage FROM the one above.',
    'FROM debian:trixie-slim\nRUN : @M@\nRUN echo 1\nRUN echo 2\n',
    'FROM debian:trixie-slim AS base\nRUN : @M@\nRUN echo 1\nFROM base\nRUN echo 2\n',
  ),
  pair(
    'stage-added-before',
    'A stage that is put before the others changes numbers only.',
    stages(build('RUN echo 1 > /x'), final('COPY --from=build /x /x')),
    stages(
      stage('debian:trixie-slim AS lint', 'RUN echo lint'),
      build('RUN echo 1 > /x'),
      final('COPY --from=build /x /x'),
    ),
  ),
  pair(
    'stage-unused-changed',
    'A stage that nothing takes from is not built.',
    stages(stage('debian:trixie-slim AS test', 'RUN echo 1'), python('RUN echo final')),
    stages(stage('debian:trixie-slim AS test', 'RUN echo 2'), python('RUN echo final')),
  ),
  pair(
    'stage-unused-broken',
    'A broken stage that nothing takes from is not built.',
    stages(stage('debian:trixie-slim AS test', 'RUN echo 1'), python('RUN echo final')),
    stages(stage('debian:trixie-slim AS test', 'RUN exit 1'), python('RUN echo final')),
  ),
  flags(
    'stage-target',
    'Another target needs other stages.',
    stages(
      build('RUN echo 1 > /x'),
      stage('build AS test', 'RUN cat /x'),
      final('COPY --from=build /x /x', 'RUN echo final'),
    ),
    [['--target', 'build'], ['--target', 'test'], [], ['--target', 'test']],
  ),
  pair(
    'stage-identical-run',
    'The same step on the same base is one step in two stages.',
    'FROM debian:trixie-slim AS one\nRUN : @M@\nRUN echo 1 > /x\nFROM debian:trixie-slim\nRUN : @M@\nRUN echo 1 > /x\nCOPY --from=one /x /y\n',
    'FROM debian:trixie-slim AS one\nRUN : @M@\nRUN echo 2 > /x\nFROM debian:trixie-slim\nRUN : @M@\nRUN echo 1 > /x\nCOPY --from=one /x /y\n',
  ),
  pair(
    'stage-identical-in-one',
    'The same step twice in a stage is two steps.',
    debian('RUN echo 1 >> /x', 'RUN echo 1 >> /x'),
    debian('RUN echo 1 >> /x', 'RUN echo 1 >> /x', 'RUN echo 1 >> /x'),
  ),
  pair(
    'stage-context-or-stage',
    'A file of the context may come from a stage, and nothing changes.',
    stages(build('COPY a.txt /in/a.txt'), final('COPY a.txt /o/', 'RUN cat /o/a.txt')),
    stages(build('COPY a.txt /in/a.txt'), final('COPY --from=build /in/a.txt /o/', 'RUN cat /o/a.txt')),
    files,
  ),
  pair(
    'stage-copy-from-image',
    'A file of another image, where it is the same.',
    python('COPY --from=debian:trixie-slim /etc/debian_version /o/', 'RUN cat /o/debian_version'),
    python('COPY --from=debian:trixie-slim /etc/debian_version /o/', 'RUN cat /o/debian_version; true'),
  ),
  onlyAnEngineKnows(
    'What an image holds takes pulling it.',
    pair(
      'stage-copy-from-other-image',
      'A file of another image counts by its bytes.',
      python('COPY --from=debian:trixie-slim /etc/hostname /o/x', 'RUN wc -c /o/x'),
      python('COPY --from=python:3.11-slim /etc/hostname /o/x', 'RUN wc -c /o/x'),
    ),
  ),
  pair(
    'stage-base-changed',
    'Another base is another everything.',
    'FROM python:3.13-slim\nRUN : @M@\nRUN echo 1\n',
    'FROM python:3.11-slim\nRUN : @M@\nRUN echo 1\n',
  ),
  pair(
    'stage-base-renamed',
    'The name of a base does not count.',
    'FROM python:3.13-slim\nRUN : @M@\nRUN echo 1\n',
    'FROM python:3.13-slim-trixie\nRUN : @M@\nRUN echo 1\n',
  ),
  pair(
    'stage-platform',
    'The own platform may be named.',
    'FROM python:3.13-slim\nRUN : @M@\n',
    'FROM --platform=linux/amd64 python:3.13-slim\nRUN : @M@\n',
  ),
  edit(
    'stage-scratch',
    'On an empty base a file counts like anywhere.',
    'FROM scratch\nCOPY a.txt /\nCOPY b.txt /\n',
    { 'a.txt': '@M@', 'b.txt': '1' },
    { 'a.txt': '@M@', 'b.txt': '2' },
  ),
  edit(
    'stage-one-of-two',
    'Only the stage that takes a changed file is rebuilt, and who takes it from there.',
    stages(
      build('COPY a.txt .', 'RUN cp a.txt /x'),
      stage('debian:trixie-slim AS other', 'COPY b.txt .', 'RUN cp b.txt /y'),
      stage('python:3.11-slim', 'COPY --from=build /x /x', 'COPY --from=other /y /y', 'RUN cat /x /y'),
    ),
    files,
    { ...files, 'b.txt': '2' },
  ),
  series('step-appended', 'Steps at the end come and go.', [
    debian('RUN echo 1'),
    debian('RUN echo 1', 'RUN echo 2'),
    debian('RUN echo 1'),
  ]),
  pair(
    'step-inserted',
    'From an inserted step on all is new.',
    debian('RUN echo 1', 'RUN echo 2'),
    debian('RUN echo 1', 'RUN echo new', 'RUN echo 2'),
  ),
  pair(
    'step-removed',
    'From a removed step on all is new.',
    debian('RUN echo 1', 'RUN echo 2', 'RUN echo 3'),
    debian('RUN echo 1', 'RUN echo 3'),
  ),
  pair(
    'step-swapped',
    'Swapped steps are new.',
    debian('RUN echo 1', 'RUN echo 2'),
    debian('RUN echo 2', 'RUN echo 1'),
  ),
  pair(
    'step-merged',
    'Two steps are not one.',
    debian('RUN echo 1', 'RUN echo 2'),
    debian('RUN echo 1 && echo 2'),
  ),
];
