import { pair, python, stage, stages, type TruthCase } from '../truth-case';

const files = { 'a.txt': '1', 'b.txt': '1' };

/** Lines between steps of every sort. */
function set(name: string, rule: string, one: string, other: string): TruthCase {
  return pair(`set-${name}`, rule, between(one), between(other), files);
}

function between(lines: string): string {
  return python(
    ...lines.split('\n').filter(Boolean),
    'COPY a.txt /o/',
    'WORKDIR /srv/in',
    'RUN touch done',
    'RUN ["ls", "/o"]',
  );
}

function config(name: string, line: string): TruthCase {
  return set(`config-${name}`, 'What only the image remembers rebuilds nothing.', '', line);
}

/** USER, WORKDIR, SHELL, and instructions that only the image remembers. */
export const settings: readonly TruthCase[] = [
  config('label', 'LABEL version=2'),
  config('expose', 'EXPOSE 8000/tcp'),
  config('cmd', 'CMD ["python", "-m", "http.server"]'),
  config('entrypoint', 'ENTRYPOINT ["python"]'),
  config('healthcheck', 'HEALTHCHECK --interval=5s CMD python -c "import sys"'),
  config('volume', 'VOLUME /srv/data'),
  config('stopsignal', 'STOPSIGNAL SIGINT'),
  config('onbuild', 'ONBUILD RUN echo child'),
  config('maintainer', 'MAINTAINER somebody'),
  set('label-changed', 'A label may change.', 'LABEL version=1', 'LABEL version=2 other=x'),
  set(
    'cmd-and-entrypoint',
    'A command may move to an entry point.',
    'CMD python',
    'ENTRYPOINT ["python"]\nCMD []',
  ),
  set('user-added', 'A user is part of RUN and WORKDIR, not of COPY.', '', 'USER 1000'),
  set('user-zero', 'To RUN even the user 0 is a text.', '', 'USER 0'),
  set('user-name', 'A name is another text to RUN, to WORKDIR the same user.', 'USER 0', 'USER root'),
  set('user-group', 'A group is part of the user.', 'USER 1000', 'USER 1000:1000'),
  set('user-last', 'The last USER counts.', 'USER 1000', 'USER 1001\nUSER 1000'),
  pair(
    'set-user-made',
    'A user that a step made, by name and by number.',
    python('RUN useradd -u 1500 app', 'USER app', 'WORKDIR /home/app', 'RUN id -u'),
    python('RUN useradd -u 1500 app', 'USER 1500', 'WORKDIR /home/app', 'RUN id -u'),
  ),
  pair(
    'set-user-after',
    'A USER after all steps rebuilds nothing.',
    python('RUN echo one', 'COPY a.txt /o/', 'USER 1000'),
    python('RUN echo one', 'COPY a.txt /o/', 'USER 1001'),
    files,
  ),
  set(
    'shell-added',
    'A shell is part of its RUN, not of JSON forms above it.',
    '',
    'SHELL ["/bin/bash", "-c"]',
  ),
  set('shell-default', 'The default shell may be named.', '', 'SHELL ["/bin/sh", "-c"]'),
  set(
    'shell-option',
    'An option of the shell counts.',
    'SHELL ["/bin/bash", "-c"]',
    'SHELL ["/bin/bash", "-o", "pipefail", "-c"]',
  ),
  pair(
    'set-shell-json-only',
    'A shell is nothing to a JSON form.',
    python('COPY a.txt /o/', 'RUN ["cat", "/o/a.txt"]'),
    python('SHELL ["/bin/bash", "-c"]', 'COPY a.txt /o/', 'RUN ["cat", "/o/a.txt"]'),
    files,
  ),
  set('workdir-added', 'A WORKDIR is a step.', '', 'WORKDIR /new'),
  set('workdir-existing', 'A WORKDIR that is there is a step too.', '', 'WORKDIR /etc'),
  set('workdir-root', 'The root is no step.', '', 'WORKDIR /'),
  set('workdir-slash', 'A final slash does not count.', 'WORKDIR /x', 'WORKDIR /x/'),
  set(
    'workdir-relative',
    'A relative WORKDIR is the absolute one it means.',
    'WORKDIR /x\nWORKDIR y',
    'WORKDIR /x\nWORKDIR /x/y',
  ),
  set('workdir-relative-to-root', 'The first WORKDIR starts at the root.', 'WORKDIR x', 'WORKDIR /x'),
  set('workdir-dot-dot', 'A WORKDIR is cleaned.', 'WORKDIR /x', 'WORKDIR /x/y/..'),
  set('workdir-merged', 'Two WORKDIR are not one.', 'WORKDIR /x\nWORKDIR y', 'WORKDIR /x/y'),
  set('workdir-other', 'Another WORKDIR is another step.', 'WORKDIR /x', 'WORKDIR /y'),
  pair(
    'set-workdir-moves-run',
    'The directory a RUN starts in is part of it.',
    python('RUN mkdir /one /two', 'WORKDIR /one', 'WORKDIR /', 'RUN pwd'),
    python('RUN mkdir /one /two', 'WORKDIR /one', 'RUN pwd'),
  ),
  pair(
    'set-onbuild-of-stage',
    'What a stage orders its children is a step of theirs.',
    stages(stage('debian:trixie-slim AS base', 'ONBUILD RUN echo one'), stage('base', 'RUN echo child')),
    stages(stage('debian:trixie-slim AS base', 'ONBUILD RUN echo two'), stage('base', 'RUN echo child')),
  ),
  pair(
    'set-onbuild-same',
    'An order that stays is reused.',
    stages(stage('debian:trixie-slim AS base', 'ONBUILD COPY a.txt /o/'), stage('base', 'RUN echo child')),
    stages(
      stage('debian:trixie-slim AS base', 'LABEL a=1', 'ONBUILD COPY a.txt /o/'),
      stage('base', 'RUN echo child'),
    ),
    files,
  ),
  pair(
    'set-onbuild-env',
    'An ENV that a stage orders its children.',
    stages(
      stage('debian:trixie-slim AS base', 'ONBUILD ENV V=1'),
      stage('base', 'COPY a.txt /o/', 'RUN echo child'),
    ),
    stages(
      stage('debian:trixie-slim AS base', 'ONBUILD ENV V=2'),
      stage('base', 'COPY a.txt /o/', 'RUN echo child'),
    ),
    files,
  ),
];
