import { formatBytes } from '@/lib/format/figures';
import type { Bench } from '@/lib/lessons/bench';
import type { Lab } from '@/lib/lessons/lab';
import { contextTrials } from './context-trials';

const app = `from http.server import HTTPServer, SimpleHTTPRequestHandler

# Shows the files that are in the image.
HTTPServer(("0.0.0.0", 5000), SimpleHTTPRequestHandler).serve_forever()
`;

const editedApp = `# A small server.
${app}`;

const requirements = '# Nothing yet: Python has all that the app needs.\n';

const dockerfile = (copy: string) => `FROM python:3.13-slim
WORKDIR /app
${copy}CMD ["python", "app.py"]
`;

const oneFile = dockerfile('COPY app.py .\n');
const wholeFolder = dockerfile('COPY . .\n');

const folder = {
  'app.py': app,
  'requirements.txt': requirements,
  '.env': 'PASSWORD=only-for-this-lesson\n',
  '.git/pack': 1_000_000,
};

const bigFile = { 'data/big.bin': 200_000_000 };

const tables: Bench = {
  dockerfile: wholeFolder,
  files: {
    'app.py': app,
    'requirements.txt': requirements,
    'top.csv': 3_000_000,
    'data/a.csv': 12_000_000,
    'data/README.md': 'Where the tables come from.\n',
  },
};

const stayHome = 'data\n.git\n.env\n';

const kept: Bench = {
  dockerfile: wholeFolder,
  files: { ...folder, ...bigFile, '.dockerignore': stayHome },
};

const ignore = (content: string) => ({ kind: 'file', path: '.dockerignore', content }) as const;
const write = (text: string) => ({ kind: 'dockerfile', text }) as const;

export const context: Lab = {
  id: 'context',
  number: 4,
  title: 'The build context',
  teaches: 'Which files go to the builder, and how to keep the others at home.',
  subject: 'on one folder of 201 MB',
  minutes: 4,
  words: ['context', 'ignore', 'buildkit', 'sent', 'layer'],
  figures: {
    bases: { 'python:3.13-slim': { bytes: 126_250_000, layers: 4 } },
    runs: [],
    idle: 0.3,
    source: 'measured once, 2 cores, 2026-11-24; base as published',
  },
  picture: 'folder',
  rounds: [
    {
      situation: [
        'This Dockerfile copies one file, `app.py`. The folder has no `.dockerignore`, and the first build took {first}.',
      ],
      builds: [{ dockerfile: oneFile, files: folder }],
      event: 'Now you put 200 MB into `data/big.bin`, edit `app.py` and build.',
      changes: [
        { kind: 'file', path: 'data/big.bin', content: bigFile['data/big.bin'] },
        { kind: 'file', path: 'app.py', content: editedApp },
      ],
      question: 'How much of the folder is sent to the builder?',
      ask: { kind: 'sent' },
      answers: [
        {
          text: 'All 201 MB: it is the folder of the build',
          value: '201 MB',
          said: '201 MB',
          pencil: [3],
          mark: 'all is sent',
        },
        {
          text: 'About 200 bytes: `app.py`',
          value: formatBytes(editedApp.length),
          said: 'about 200 bytes',
          pencil: [3],
          mark: 'one file is sent',
        },
        {
          text: 'Only the 200 MB that are new',
          value: '200 MB',
          said: 'the 200 MB that are new',
          pencil: [3],
          mark: 'what is new is sent',
        },
        {
          text: 'Nothing: the builder can read the folder',
          value: '0 B',
          said: 'nothing',
          pencil: [],
          mark: '',
        },
      ],
      run: 'Build and see',
      outcome: 'One file was sent: `app.py`, with {sent}.',
      detail: [
        'Docker’s own line, `transferring context`, says a little more: each file has a name and a date too.',
      ],
      counterTrials: [
        { id: 'all', label: 'COPY . .', changes: [write(wholeFolder)] },
        { id: 'big', label: 'COPY data/big.bin .', changes: [write(dockerfile('COPY data/big.bin .\n'))] },
        { id: 'none', label: 'no COPY at all', changes: [write(dockerfile(''))] },
      ],
      why: {
        intro: [
          '`app.py` is another file than before, so COPY ran. `data/big.bin` is new too, and it stayed.',
        ],
        question: 'Why did the 200 MB stay at home?',
        line: 3,
        cause: 'files',
        reasons: [
          {
            text: 'Docker leaves big files out',
            isRight: false,
            correction: 'It looks at no size. Name the file in COPY, and all 200 MB are sent.',
            trial: 'big',
          },
          {
            text: 'Code is always sent, data never',
            isRight: false,
            correction: 'It knows neither. Take the COPY out, and not even `app.py` is sent.',
            trial: 'none',
          },
          {
            text: 'A folder below the top is not sent',
            isRight: false,
            correction: 'With `COPY . .` the folders go too: 201 MB are sent.',
            trial: 'all',
          },
          {
            text: 'No step names them',
            isRight: true,
            correction: 'COPY names `app.py`. The builder asks for that file and for no other.',
            trial: null,
          },
        ],
        told: 'The [[context]] is what the builder may ask for, and [[buildkit]] asks only for what a step names. The old builder took the whole folder each time.',
      },
    },
    {
      situation: [
        'Now the Dockerfile says `COPY . .`, so it asks for the whole folder. Two tables lie in it: `top.csv` and `data/a.csv`. {sentBefore} was sent for the first build.',
      ],
      builds: [tables],
      event: 'Now you write `*.csv` into `.dockerignore` and build.',
      changes: [ignore('*.csv\n')],
      question: 'Where is `data/a.csv` after that?',
      ask: { kind: 'holds', path: '/app/data/a.csv' },
      answers: [
        {
          text: 'At home: no `.csv` is copied',
          value: 'nowhere',
          said: 'no .csv is copied',
          pencil: [3],
          mark: 'no table',
        },
        {
          text: 'In the image: only `top.csv` stays at home',
          value: 'files',
          said: 'only top.csv stays at home',
          pencil: [3],
          mark: 'one table',
        },
        {
          text: 'In a layer, but no container sees it',
          value: 'layer',
          said: 'it is in a layer, out of sight',
          pencil: [3],
          mark: 'hidden',
        },
      ],
      run: 'Build and see',
      outcome: '`data/a.csv` is in the image. `top.csv` is not.',
      detail: [
        'COPY ran, as the folder that it reads has other files now. The builder keeps what it was sent, so little went this time.',
      ],
      counterTrials: [
        { id: 'deep', label: '**/*.csv', changes: [ignore('**/*.csv\n')] },
        { id: 'folder', label: 'data', changes: [ignore('data\n')] },
        { id: 'except', label: 'data, then !data/README.md', changes: [ignore('data\n!data/README.md\n')] },
      ],
      why: {
        intro: ['The pattern matched one of two tables. In a `.gitignore` the same line takes both.'],
        question: 'Why was `data/a.csv` copied?',
        line: 3,
        cause: 'files',
        reasons: [
          {
            text: 'A file that was copied once stays copied',
            isRight: false,
            correction: 'Each build asks the list anew. Write `data`, and the whole folder stays at home.',
            trial: 'folder',
          },
          {
            text: 'A pattern is read from the top of the folder',
            isRight: true,
            correction: 'A `*` ends at a slash. With `**/` in front it goes down to any depth.',
            trial: null,
          },
          {
            text: 'README.md keeps its folder whole',
            isRight: false,
            correction: 'With `**/*.csv` the table stays at home, and README.md still goes.',
            trial: 'deep',
          },
          {
            text: 'In a folder, you can only ignore all or nothing',
            isRight: false,
            correction: 'Write `data`, then `!data/README.md`. That one file goes, the rest stays.',
            trial: 'except',
          },
        ],
        told: 'In [[ignore]] a pattern starts at the top, `!` takes a file back in, and the last line that fits wins.',
      },
    },
    {
      situation: [
        'Now `.dockerignore` names `data`, `.git` and `.env`. The Dockerfile still says `COPY . .`, and {sentBefore} was sent.',
      ],
      builds: [kept],
      event: 'Now the password in `.env` changes, and you build.',
      changes: [{ kind: 'file', path: '.env', content: 'PASSWORD=another-one\n' }],
      question: 'Which steps run again?',
      ask: { kind: 'ran' },
      answers: [
        {
          text: 'COPY: a file of the folder changed',
          value: 'COPY',
          said: 'COPY',
          pencil: [3],
          mark: 'runs again',
        },
        { text: 'None of them', value: '', said: 'none', pencil: [], mark: '' },
        {
          text: 'WORKDIR and COPY: a new password, a new build',
          value: 'WORKDIR COPY',
          said: 'WORKDIR and COPY',
          pencil: [2, 3],
          mark: 'run again',
        },
      ],
      run: 'Build and see',
      outcome: 'Every step was reused, in {seconds}.',
      detail: ['The image is the one from before, to the byte.'],
      counterTrials: [
        { id: 'open', label: '.env off the list', changes: [ignore('data\n.git\n')] },
        {
          id: 'list',
          label: 'a comment in .dockerignore',
          changes: [ignore(`# Stays at home.\n${stayHome}`)],
        },
        {
          id: 'other',
          label: 'edit requirements.txt',
          changes: [{ kind: 'file', path: 'requirements.txt', content: `# Libraries\n${requirements}` }],
        },
      ],
      why: {
        intro: ['`COPY . .` reads the folder, and a file in the folder has new bytes.'],
        question: 'Why was COPY reused?',
        line: 3,
        cause: 'cached',
        reasons: [
          {
            text: 'Names with a dot in front are never read',
            isRight: false,
            correction:
              'They are. A comment in `.dockerignore` runs COPY: that file is a part of the folder too.',
            trial: 'list',
          },
          {
            text: '`.env` is only read when a container starts',
            isRight: false,
            correction: 'To COPY it is a file like any other. Take it off the list, and it is in the image.',
            trial: 'open',
          },
          {
            text: 'Only a change of `app.py` counts',
            isRight: false,
            correction: 'Each file that is copied counts. Edit `requirements.txt`, and COPY runs.',
            trial: 'other',
          },
          {
            text: 'An ignored file is not compared',
            isRight: true,
            correction: 'Files are compared after the list is read. For the build there is no `.env`.',
            trial: null,
          },
        ],
        told: 'What the list names is not [[sent]], not compared and in no [[layer]]. The build does not know it.',
      },
    },
  ],
  task: {
    goal: 'Keep everything that is not the app at home.',
    text: 'Change the Dockerfile, or `.dockerignore`, or both. The app still has to start.',
    bench: {
      dockerfile: wholeFolder,
      files: { ...folder, ...bigFile, '.dockerignore': '# One pattern a line.\n' },
    },
    change: {
      text: 'after one comment in app.py',
      changes: [{ kind: 'file', path: 'app.py', content: editedApp }],
    },
    checks: [
      { kind: 'builds' },
      { kind: 'copies', path: '/app/app.py' },
      { kind: 'sends under', bytes: 1000 },
      { kind: 'leaves out', path: '/app/.env' },
    ],
    hint: 'A `*` ignores all. What does a line that starts with `!` do after it?',
    answer: { dockerfile: wholeFolder, dockerignore: '*\n!app.py\n!requirements.txt\n' },
  },
  onRecipe: null,
  trials: contextTrials,
};
