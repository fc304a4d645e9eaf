import type { EngineTrial } from '@/lib/lessons/lab';

// 20 MB in place of 200: what is sent and what stays is the same.
const makeFolder = [
  `cat > app.py <<'EOF'
from http.server import HTTPServer, SimpleHTTPRequestHandler

# Copy @RUN@
HTTPServer(("0.0.0.0", 5000), SimpleHTTPRequestHandler).serve_forever()
EOF`,
  `echo '# Nothing yet: Python has all that the app needs.' > requirements.txt`,
  `echo 'PASSWORD=only-for-this-lesson' > .env`,
  'mkdir -p data .git',
  'head -c 20000000 /dev/zero > data/big.bin',
  'head -c 1000000 /dev/zero > .git/pack',
];

const makeTables = [
  'rm data/big.bin',
  'echo 1,2 > top.csv',
  'echo 3,4 > data/a.csv',
  'echo Tables > data/README.md',
];

const dockerfile = (copy: string) => `cat > Dockerfile <<'EOF'
FROM python:3.13-slim
WORKDIR /app
${copy}CMD ["python", "app.py"]
EOF`;

const ignore = (...patterns: string[]) =>
  `printf '%s\\n' ${patterns.map((each) => `'${each}'`).join(' ')} > .dockerignore`;

const build = 'docker build --progress=plain -t lab-context .';

/** What goes to the builder: of several lines the last one counts, and .dockerignore has lines of its own. */
const sent = (size: string) => `${build} 2>&1 | grep -oE 'transferring context: ${size} ' | tail -1`;

const buildQuietly = 'docker build -q -t lab-context .';
const list = (found: string) => `echo in the image: $(docker run --rm lab-context find . ${found} | sort)`;
const tables = list(`-name '*.csv'`);
const files = list('-type f');

export const contextTrials: readonly EngineTrial[] = [
  {
    claim: 'COPY app.py . sends a few hundred bytes of a folder of 21 MB.',
    commands: [...makeFolder, dockerfile('COPY app.py .\n'), sent('[0-9]{3}B')],
    prints: ['transferring context: …B'],
  },
  {
    claim: 'Without COPY nothing is sent: there is no such step.',
    commands: [dockerfile(''), buildQuietly, `${build} 2>&1 | grep -c 'load build context' || true`],
    prints: ['0'],
  },
  {
    claim: 'COPY . . sends all of it.',
    commands: [dockerfile('COPY . .\n'), sent('[0-9.]+MB')],
    prints: ['transferring context: 21…MB'],
  },
  {
    claim: 'The builder keeps what it was sent: after an edit only the difference goes.',
    commands: [`echo '# A small server.' >> app.py`, sent('[0-9]{3}B')],
    prints: ['transferring context: …B'],
  },
  {
    claim: 'The pattern *.csv matches at the top only.',
    commands: [...makeTables, ignore('*.csv'), buildQuietly, tables],
    prints: ['in the image: ./data/a.csv'],
  },
  {
    claim: 'In a .gitignore the same line matches both.',
    commands: [
      'git init -q elsewhere',
      `printf '%s\\n' '*.csv' > elsewhere/.gitignore`,
      'git -C elsewhere check-ignore top.csv data/a.csv',
    ],
    prints: ['top.csv', 'data/a.csv'],
  },
  {
    claim: 'The pattern **/*.csv matches at any depth, and README.md still goes.',
    commands: [
      'rm -rf elsewhere',
      ignore('**/*.csv'),
      buildQuietly,
      list(`-path './data/*' -o -name '*.csv'`),
    ],
    prints: ['in the image: ./data/README.md'],
  },
  {
    claim: 'The pattern data keeps the whole folder at home.',
    commands: [ignore('data'), buildQuietly, list(`-path './data*'`)],
    prints: ['in the image:'],
  },
  {
    claim: 'After data, the line !data/README.md takes one file back in.',
    commands: [ignore('data', '!data/README.md'), buildQuietly, list(`-path './data/*'`)],
    prints: ['in the image: ./data/README.md'],
  },
  {
    claim: 'The last line that fits wins: the other way round, nothing is taken back.',
    commands: [ignore('!data/README.md', 'data'), buildQuietly, list(`-path './data*'`)],
    prints: ['in the image:'],
  },
  {
    claim: 'An ignored file changes, and every step is reused.',
    commands: [
      ignore('data', '.git', '.env'),
      buildQuietly,
      `echo 'PASSWORD=another-one' > .env`,
      `${build} 2>&1 | grep -B1 CACHED | grep -o '] .*' | sort`,
    ],
    prints: ['] COPY . .', '] WORKDIR /app'],
  },
  {
    claim: 'The image is the same one.',
    commands: [
      `before=$(${buildQuietly})`,
      `echo 'PASSWORD=a-third-one' > .env`,
      `test "$(${buildQuietly})" = "$before" && echo the same image`,
    ],
    prints: ['the same image'],
  },
  {
    claim: 'A comment in .dockerignore runs COPY: the list is a file of the folder too.',
    commands: [
      ignore('# Stays at home.', 'data', '.git', '.env'),
      `${build} 2>&1 | grep -A1 'COPY . .' | grep -oE 'DONE|CACHED'`,
    ],
    prints: ['DONE'],
  },
  {
    claim: 'A * and what is taken back: nothing but the app is in the image.',
    commands: [ignore('*', '!app.py', '!requirements.txt'), buildQuietly, files],
    prints: ['in the image: ./app.py ./requirements.txt'],
  },
  {
    claim: 'The old builder takes the whole folder, even for COPY app.py . alone.',
    commands: [
      'rm .dockerignore',
      'head -c 20000000 /dev/zero > data/big.bin',
      dockerfile('COPY app.py .\n'),
      `DOCKER_BUILDKIT=0 docker build -t lab-context . 2>&1 | tr '\\r' '\\n' | grep -o 'Sending build context to Docker daemon.*MB' | tail -1`,
    ],
    prints: ['Sending build context to Docker daemon 21…MB'],
  },
];
