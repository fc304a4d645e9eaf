import { edit, onlyAnEngineKnows, pair, stage, stages, type TruthCase } from '../truth-case';

const project = {
  'pyproject.toml': '[project]\nname = "shop"\n',
  'uv.lock': 'version = 1\n',
  'requirements.txt': 'flask==3.1\ngunicorn==23\n',
  'src/shop/__init__.py': '',
  'src/shop/main.py': 'print("shop")\n',
  'tests/test_main.py': 'assert True\n',
  'README.md': '# Shop\n',
  'docker/entrypoint.sh': { content: '#!/bin/sh\nexec "$@"\n', mode: 0o755 },
  '.dockerignore': '.git\n**/__pycache__\n.dockerignore\n',
};

const code = { ...project, 'src/shop/main.py': 'print("shop 2")\n' };
const readme = { ...project, 'README.md': '# The shop\n' };
const tests = { ...project, 'tests/test_main.py': 'assert 1\n' };
const requirements = { ...project, 'requirements.txt': 'flask==3.1\ngunicorn==23.1\n' };
const sorted = { ...project, 'requirements.txt': 'gunicorn==23\nflask==3.1\n' };

const pip = stages(
  stage(
    'python:3.13-slim AS build',
    'ENV PIP_NO_CACHE_DIR=1 PYTHONDONTWRITEBYTECODE=1',
    'WORKDIR /build',
    'COPY requirements.txt .',
    'RUN mkdir -p /install && sort requirements.txt > /install/installed.txt',
  ),
  stage(
    'python:3.13-slim AS runtime',
    'RUN useradd --create-home --uid 1001 app',
    'WORKDIR /home/app',
    'COPY --from=build /install /usr/local/share/shop',
    'COPY --chown=app:app src ./src',
    'USER app',
    'RUN python -B src/shop/main.py',
    'CMD ["python", "-m", "shop"]',
  ),
);

const uv = stages(
  stage(
    'python:3.13-slim AS deps',
    'WORKDIR /srv',
    'RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml python -m venv --without-pip /srv/.venv && cp uv.lock /srv/.venv/lock',
    'COPY . .',
    'RUN cp -r src/shop /srv/.venv/shop',
  ),
  stage(
    'debian:trixie-slim',
    'COPY --from=deps /srv/.venv /srv/.venv',
    'ENV PATH="/srv/.venv/bin:$PATH"',
    'RUN ls /srv/.venv',
    'EXPOSE 8000',
  ),
);

const poetry = stages(
  stage(
    'python:3.11-slim AS export',
    'COPY pyproject.toml uv.lock ./',
    'RUN set -eux; cat pyproject.toml uv.lock | sha256sum | cut -d" " -f1 > /requirements.txt',
  ),
  stage(
    'python:3.13-slim AS test',
    'COPY --from=export /requirements.txt .',
    'COPY src src',
    'COPY tests tests',
    'RUN python -B tests/test_main.py && echo ok > /report',
  ),
  stage(
    'python:3.13-slim AS final',
    'COPY --from=export /requirements.txt .',
    'RUN cp requirements.txt installed.txt',
    'COPY src src',
    'COPY --from=test /report /report',
    'COPY docker/entrypoint.sh /usr/local/bin/',
    'ENTRYPOINT ["entrypoint.sh"]',
  ),
);

/** Two builds may lie in one second, and compiled files hold no smaller part of a time. */
const nextSecond = 's=$(date +%s); while [ $(date +%s) = $s ]; do :; done';

/** A stage of Python that is rebuilt, and another that takes all it made. */
function python(name: string, rule: string, make: string, env = ''): TruthCase {
  const dockerfile = (line: string) =>
    stages(
      stage('python:3.13-slim AS build', ...(env ? [env] : []), 'COPY src /src', `RUN ${line}`),
      stage('python:3.13-slim', 'COPY --from=build /opt/made /opt/made', 'RUN ls /opt/made | wc -l'),
    );
  return pair(`python-${name}`, rule, dockerfile(make), dockerfile(`${make} && true`), project);
}

/** Python stages that are rebuilt, and Dockerfiles as people write them. */
export const realLife: readonly TruthCase[] = [
  python(
    'venv-without-pip',
    'An environment without pip is the same each time.',
    'python -m venv --without-pip /opt/made',
  ),
  python(
    'compileall',
    'Compiled files hold the time of their source, which cp makes new.',
    `${nextSecond}; mkdir -p /opt && cp -r /src /opt/made && python -m compileall -q /opt/made`,
  ),
  onlyAnEngineKnows(
    'What a compiler writes takes running it.',
    python(
      'compileall-preserved',
      'Compiled files of copies that keep their time are the same.',
      'mkdir -p /opt && cp -rp /src /opt/made && python -m compileall -q /opt/made',
    ),
  ),
  python(
    'compileall-hash',
    'Compiled files that hold a hash are the same.',
    'mkdir -p /opt && cp -r /src /opt/made && python -m compileall -q --invalidation-mode checked-hash /opt/made',
  ),
  python(
    'compileall-epoch',
    'With a fixed date compiled files hold a hash.',
    'mkdir -p /opt && cp -r /src /opt/made && python -m compileall -q /opt/made',
    'ENV SOURCE_DATE_EPOCH=1700000000',
  ),
  python(
    'import',
    'An import writes compiled files.',
    `${nextSecond}; mkdir -p /opt && cp -r /src /opt/made && PYTHONPATH=/opt/made python -c "import shop"`,
  ),
  python(
    'import-without-bytecode',
    'An import that writes nothing.',
    'mkdir -p /opt && cp -r /src /opt/made && PYTHONPATH=/opt/made python -B -c "import shop"',
  ),
  python(
    'written',
    'What a script writes is the same each time.',
    "mkdir -p /opt/made && python -c \"open('/opt/made/x', 'w').write('1')\"",
  ),
  edit('real-pip-code', 'Of a pip project the code changes.', pip, project, code),
  edit('real-pip-readme', 'Of a pip project the README changes.', pip, project, readme),
  edit('real-pip-requirements', 'Of a pip project a requirement changes.', pip, project, requirements),
  edit('real-pip-sorted', 'Of a pip project the requirements change places.', pip, project, sorted),
  pair(
    'real-pip-cmd',
    'Of a pip project the command changes.',
    pip,
    pip.replace('"shop"]', '"shop", "--verbose"]'),
    project,
  ),
  pair(
    'real-pip-env',
    'Of a pip project a variable of the first stage changes.',
    pip,
    pip.replace('NO_CACHE_DIR=1', 'NO_CACHE_DIR=0'),
    project,
  ),
  pair('real-pip-uid', 'Of a pip project the user changes.', pip, pip.replace('1001', '1002'), project),
  edit('real-uv-code', 'Of a uv project the code changes.', uv, project, code),
  edit('real-uv-readme', 'Of a uv project the README changes.', uv, project, readme),
  edit('real-uv-lock', 'Of a uv project the lock changes.', uv, project, {
    ...project,
    'uv.lock': 'version = 2\n',
  }),
  edit('real-uv-git', 'Of a uv project git goes on.', uv, project, { ...project, '.git/HEAD': 'x' }),
  edit('real-poetry-code', 'Of a poetry project the code changes.', poetry, project, code),
  edit('real-poetry-tests', 'Of a poetry project a test changes.', poetry, project, tests),
  edit('real-poetry-lock', 'Of a poetry project the lock changes.', poetry, project, {
    ...project,
    'uv.lock': 'version = 2\n',
  }),
  edit('real-poetry-entrypoint', 'Of a poetry project the entry point loses its mode.', poetry, project, {
    ...project,
    'docker/entrypoint.sh': '#!/bin/sh\nexec "$@"\n',
  }),
];
