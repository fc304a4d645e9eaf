import type { Bench } from '@/lib/lessons/bench';
import type { Lab } from '@/lib/lessons/lab';
import { removeTrials } from './remove-trials';

const big = `FROM debian:trixie-slim
RUN dd if=/dev/urandom of=/big bs=1M count=100
`;
const bigRemoved = `${big}RUN rm /big
`;
const bigAtOnce = `FROM debian:trixie-slim
RUN dd if=/dev/urandom of=/big bs=1M count=100 && rm /big
`;

const data = `FROM debian:trixie-slim
COPY data /data
`;
const dataOwned = `${data}RUN chown -R 1000:1000 /data
`;
const dataFiles = { 'data/a.bin': 60_000_000, 'data/b.bin': 40_000_000 };

const token = `FROM debian:trixie-slim
COPY token.txt /run/token.txt
RUN wc -c < /run/token.txt > /used
`;
const tokenRemoved = `${token}RUN rm /run/token.txt
`;
const tokenRemovedSooner = `FROM debian:trixie-slim
COPY token.txt /run/token.txt
RUN rm /run/token.txt
`;
const tokenMounted = `FROM debian:trixie-slim
RUN --mount=type=secret,id=token wc -c < /run/secrets/token > /used
`;

const app = `from flask import Flask

app = Flask(__name__)
app.run(host="0.0.0.0", port=5000)
`;

const leaky = `FROM python:3.13-slim
WORKDIR /app
COPY . .
RUN pip install --no-cache-dir -r private.txt
RUN rm private.txt
CMD ["python", "app.py"]
`;

const tight = `FROM python:3.13-slim
WORKDIR /app
RUN --mount=type=bind,source=private.txt,target=private.txt pip install --no-cache-dir -r private.txt
COPY app.py .
CMD ["python", "app.py"]
`;

const ignore = { '.dockerignore': 'Dockerfile\n.dockerignore\n' };
const bench = (dockerfile: string, files: Bench['files']): Bench => ({
  dockerfile,
  files: { ...files, ...ignore },
});
const write = (text: string) => ({ kind: 'dockerfile', text }) as const;

export const remove: Lab = {
  id: 'remove',
  number: 6,
  title: 'rm frees nothing',
  teaches: 'Why a deleted file still counts, and who can still read it.',
  subject: 'on a file of 105 MB and a token',
  minutes: 5,
  words: ['layer', 'base', 'whiteout', 'secret', 'bindMount', 'container', 'image'],
  figures: {
    bases: {
      'debian:trixie-slim': { bytes: 78_640_000, layers: 1 },
      'python:3.13-slim': { bytes: 126_250_000, layers: 4 },
    },
    runs: [
      { command: 'dd if=/dev/urandom of=/big bs=1M count=100', bytes: 104_857_600, seconds: 0.6 },
      { command: 'dd if=/dev/urandom of=/big bs=1M count=100 && rm /big', bytes: 0, seconds: 1 },
      { command: 'rm (-f )?\\S+', bytes: 0, seconds: 0.2 },
      { command: 'chown -R (1000:1000|0:0) /data', bytes: 100_000_000, seconds: 0.4 },
      { command: 'chown 1000 /data/a\\.bin', bytes: 60_000_000, seconds: 0.4 },
      { command: 'wc -c < /run/(token\\.txt|secrets/token) > /used', bytes: 3, seconds: 0.2 },
      {
        command: 'pip install --no-cache-dir -r \\S+( && rm (-f )?\\S+)?',
        bytes: 4_765_030,
        seconds: 1.6,
      },
    ],
    idle: 0.4,
    source: 'measured once, 2 cores, 2026-11-29; base as published',
  },
  picture: 'block',
  rounds: [
    {
      situation: [
        'The RUN writes a file of random bytes, and the image is built. It is {grew} larger than its [[base|base]].',
      ],
      builds: [bench(big, {})],
      event: 'Now you add `RUN rm /big` below and build.',
      changes: [write(bigRemoved)],
      question: 'How much larger than its base is the image then?',
      ask: { kind: 'grows' },
      answers: [
        { text: '0 B: the file is gone', value: '0 B', said: '0 B', pencil: [2], mark: 'is gone' },
        {
          text: '{grew}: as before',
          value: '105 MB',
          said: '{grew}',
          pencil: [2],
          mark: 'is stored',
        },
        {
          text: '210 MB: rm stores it once more',
          value: '210 MB',
          said: '210 MB',
          pencil: [2, 3],
          mark: 'is stored twice',
        },
      ],
      run: 'Build and see',
      outcome: 'The image is {grows} larger than its base.',
      detail: ['A [[container]] of it shows no `/big`. The layer of rm takes 0 B.'],
      counterTrials: [
        { id: 'once', label: 'dd and rm in one RUN', changes: [write(bigAtOnce)] },
        { id: 'again', label: 'build it again', changes: [] },
        { id: 'nocache', label: 'build with --no-cache', changes: [], flags: ['no-cache'] },
      ],
      why: {
        intro: ['rm ran, and nobody can open `/big` any more. The image is as large as before.'],
        question: 'Why is the image no smaller?',
        line: 3,
        cause: null,
        reasons: [
          {
            text: 'rm only moves a file to the bin',
            isRight: false,
            correction: 'rm deletes. In one RUN with dd it leaves 0 B.',
            trial: 'once',
          },
          {
            text: 'Docker clears up at the next build',
            isRight: false,
            correction: 'Build it again: every step is reused, and the {grows} stay.',
            trial: 'again',
          },
          {
            text: 'The file was in the cache from before',
            isRight: false,
            correction: 'With `--no-cache` both steps run, and the {grows} are there again.',
            trial: 'nocache',
          },
          {
            text: 'The layer of dd was done before rm ran',
            isRight: true,
            correction: 'A done layer never changes. The one above can only hide a name, by a [[whiteout]].',
            trial: null,
          },
        ],
        told: 'Layers only add. What one RUN writes and deletes leaves nothing, what the next RUN deletes stays.',
      },
    },
    {
      situation: [
        'COPY brings two files, of 60 MB and of 40 MB. They belong to root, and the image is {grew} larger than its base.',
      ],
      builds: [bench(data, dataFiles)],
      event: 'Now you add `RUN chown -R 1000:1000 /data` below and build.',
      changes: [write(dataOwned)],
      question: 'How much larger than its base is the image then?',
      ask: { kind: 'grows' },
      answers: [
        {
          text: '{grew}: the bytes are the same',
          value: '100 MB',
          said: '{grew}',
          pencil: [2],
          mark: 'is stored',
        },
        {
          text: '{grew} and a few bytes for the owner',
          value: '100 MB and some bytes',
          said: '{grew} and a few bytes',
          pencil: [3],
          mark: 'a few bytes',
        },
        {
          text: '200 MB: both files once more',
          value: '200 MB',
          said: '200 MB',
          pencil: [2, 3],
          mark: '100 MB each',
        },
      ],
      run: 'Build and see',
      outcome: 'The image is {grows} larger than its base.',
      detail: ['Two files, as before. Not a byte in them is new.'],
      counterTrials: [
        {
          id: 'root',
          label: 'chown to root, who has them',
          changes: [write(`${data}RUN chown -R 0:0 /data\n`)],
        },
        {
          id: 'one',
          label: 'chown of one file',
          changes: [write(`${data}RUN chown 1000 /data/a.bin\n`)],
        },
        {
          id: 'copy',
          label: 'COPY --chown',
          changes: [write(data.replace('COPY', 'COPY --chown=1000:1000'))],
        },
      ],
      why: {
        intro: ['The layer of chown takes 100 MB. It changed two numbers of each file.'],
        question: 'Why does a new owner cost so much?',
        line: 3,
        cause: null,
        reasons: [
          {
            text: 'There is no user 1000 in the image',
            isRight: false,
            correction: 'Name root, who is there and has the files already: {grows} too.',
            trial: 'root',
          },
          {
            text: 'A layer stores whole files',
            isRight: true,
            correction: 'The owner is a part of a file. If chown sets it, the layer gets the file once more.',
            trial: null,
          },
          {
            text: 'RUN stores the folder that it works in',
            isRight: false,
            correction: 'It stores the files that it sets. Take `a.bin` alone, and 60 MB are added.',
            trial: 'one',
          },
          {
            text: 'Files that are not root’s take twice the space',
            isRight: false,
            correction: 'With `COPY --chown` they are not root’s, and it is {grew}.',
            trial: 'copy',
          },
        ],
        told: '`chmod` and `mv` of what lies below cost the same. Set owner and mode in COPY.',
      },
    },
    {
      situation: ['A token is copied, and one step uses it. After that nobody needs it.'],
      builds: [bench(token, { 'token.txt': 'TOKEN-copy-5d1f\n' })],
      event: 'Now you add `RUN rm /run/token.txt` below, build, and give the image away.',
      changes: [write(tokenRemoved)],
      question: 'Who can read the token?',
      ask: { kind: 'holds', path: '/run/token.txt' },
      answers: [
        {
          text: 'Nobody: it is deleted',
          value: 'nowhere',
          said: 'nobody',
          pencil: [2],
          mark: 'is gone',
        },
        {
          text: 'Only root, in a container',
          value: 'files',
          said: 'only root',
          pencil: [2],
          mark: 'root reads it',
        },
        {
          text: 'Everyone who has the image',
          value: 'layer',
          said: 'everyone',
          pencil: [2],
          mark: 'all read it',
        },
      ],
      run: 'Build and see',
      outcome: 'Everyone who has the image can read the token.',
      detail: [
        'A container shows no `/run/token.txt`. But `docker save` writes every layer to a file, and `tar` opens it.',
      ],
      counterTrials: [
        { id: 'sooner', label: 'rm right after COPY', changes: [write(tokenRemovedSooner)] },
        { id: 'user', label: 'with USER 1000', changes: [write(`${tokenRemoved}USER 1000\n`)] },
        { id: 'mount', label: 'with a secret mount', changes: [write(tokenMounted)] },
      ],
      why: {
        intro: ['rm ran, and the name is hidden. The 16 bytes are in the image.'],
        question: 'Why are they still there?',
        line: 2,
        cause: 'cached',
        reasons: [
          {
            text: 'A step used it before rm',
            isRight: false,
            correction: 'Delete it right after COPY, used by nobody: the layer of COPY has it.',
            trial: 'sooner',
          },
          {
            text: 'The image runs as root',
            isRight: false,
            correction: 'With USER 1000 the layers are the same. One reads them outside of a container.',
            trial: 'user',
          },
          {
            text: 'What a build reads is in the image',
            isRight: false,
            correction: 'A [[secret]] is read too, and no layer holds it.',
            trial: 'mount',
          },
          {
            text: 'The layer of COPY is part of the image',
            isRight: true,
            correction:
              'It was reused as it is. rm made a layer above it, and both go to whoever gets the image.',
            trial: null,
          },
        ],
        told: 'What must not stay must not come in. A mount lends a file to one RUN, and no layer keeps it.',
      },
    },
  ],
  task: {
    goal: 'Keep private.txt out of every layer.',
    text: 'pip needs the list, and a token stands in it. The build gets the folder and no other flag.',
    bench: bench(leaky, {
      'app.py': app,
      'private.txt': '# For our own packages: TOKEN-list-5d1f\nflask==3.1.2\n',
    }),
    change: {
      text: 'after one comment in app.py',
      changes: [{ kind: 'file', path: 'app.py', content: `# Says hello.\n${app}` }],
    },
    checks: [
      { kind: 'builds' },
      { kind: 'installs', libraries: ['flask'] },
      { kind: 'copies', path: '/app/app.py' },
      { kind: 'leaves out', path: '/app/private.txt' },
    ],
    hint: 'Copy `app.py` alone. A [[bindMount|bind mount]] lends the list to one step: `RUN --mount=type=bind,source=…,target=… pip install …`',
    answer: { dockerfile: tight },
  },
  onRecipe: null,
  trials: removeTrials,
};
