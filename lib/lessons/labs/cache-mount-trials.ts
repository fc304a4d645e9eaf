import type { EngineTrial } from '@/lib/lessons/lab';

/** A step that adds a line to a file in its mount. */
const addLine = (text: string) => `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
RUN --mount=type=cache,target=/kept/@RUN@ \\
  echo ${text} >> /kept/@RUN@/log && echo lines: $(wc -l < /kept/@RUN@/log)
EOF`;

const build = 'docker build --progress=plain -t lab-mount .';

// Not every package index lets pip keep what it sends; uv keeps it all the same.
const uv = (mount: string) => `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
COPY --from=ghcr.io/astral-sh/uv /uv /bin/
COPY requirements.txt .
RUN ${mount}uv pip install --system --no-deps --link-mode=copy -r requirements.txt
EOF`;

const uvMount = '--mount=type=cache,id=uv-@RUN@,target=/root/.cache/uv ';

const pip = (options: string) => `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
RUN ${options} seaborn==0.13.2
EOF`;

const installed = `${build} 2>&1 | grep -oE '(Prepared|Installed) [0-9]+ packages?'`;

/** Copies of seaborn in uv’s cache. */
const cachedInImage = `docker run --rm lab-mount find / -xdev -path '*/.cache/uv/*/seaborn/__init__.py' | wc -l`;

export const cacheMountTrials: readonly EngineTrial[] = [
  {
    claim: 'What one build writes to a mount is there in the next one.',
    commands: [addLine('one'), build, addLine('two'), build],
    prints: ['#… lines: 2'],
  },
  {
    claim: 'Nothing of the mount is in the image.',
    commands: ['docker run --rm lab-mount find / -xdev -name @RUN@ | wc -l'],
    prints: ['0'],
  },
  {
    claim: 'Where nothing changed, the step is reused and adds no line.',
    commands: [`${build} 2>&1 | grep CACHED`],
    prints: ['#… CACHED'],
  },
  {
    claim: 'The next step that runs finds two lines, and adds its own.',
    commands: [addLine('three'), build],
    prints: ['#… lines: 3'],
  },
  {
    claim: 'With --no-cache the mount starts empty.',
    commands: [`${build} --no-cache`],
    prints: ['#… lines: 1'],
  },
  {
    claim: 'What that build wrote is there in the next one.',
    commands: [addLine('four'), build],
    prints: ['#… lines: 2'],
  },
  {
    claim: 'With an empty mount, both libraries are downloaded.',
    commands: [
      `printf '%s\\n' '# Copy @RUN@' pandas==2.3.3 scikit-learn==1.7.2 > requirements.txt`,
      uv(uvMount),
      installed,
    ],
    prints: ['Prepared 2 packages', 'Installed 2 packages'],
  },
  {
    claim: 'seaborn is added: all three are installed, and one is downloaded.',
    commands: ['echo seaborn==0.13.2 >> requirements.txt', installed],
    prints: ['Prepared 1 package', 'Installed 3 packages'],
  },
  {
    claim: 'After a comment in the list all are installed, and nothing is downloaded.',
    commands: [`echo '# plots' >> requirements.txt`, `echo $(${installed})`],
    prints: ['Installed 3 packages'],
  },
  {
    claim: 'Of these downloads nothing is in the image.',
    commands: [cachedInImage],
    prints: ['0'],
  },
  {
    claim: 'Without the mount all three are downloaded.',
    commands: [uv(''), installed],
    prints: ['Prepared 3 packages', 'Installed 3 packages'],
  },
  {
    claim: 'The image holds them then, beside what is installed.',
    commands: [cachedInImage],
    prints: ['1'],
  },
  {
    claim: 'A mount and --no-cache-dir give layers of the same size.',
    commands: [
      pip('--mount=type=cache,target=/root/.cache/pip pip install --no-deps'),
      'docker build -q -t lab-mount .',
      pip('pip install --no-deps --no-cache-dir'),
      'docker build -q -t lab-no-folder .',
      `for image in lab-mount lab-no-folder; do docker history --human=false --format '{{.Size}}' $image | sed -n 1p; done | uniq -c`,
    ],
    prints: ['2 …'],
  },
];
