import type { Bench } from '@/lib/lessons/bench';
import type { Lab } from '@/lib/lessons/lab';
import { layerTrials } from './layer-trials';

const app = `from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return {"hello": "world"}


app.run(host="0.0.0.0", port=5000)
`;

const twelveLines = `FROM python:3.13-slim
ENV LAB=layers
WORKDIR /app
COPY app.py .
RUN true
RUN echo hello > hello.txt
RUN pip install --no-cache-dir flask==3.1.2
EXPOSE 5000
USER 1000
LABEL org.example=lab
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const settingsOnly = `FROM lab-layer
ENV LAB=settings
LABEL org.example=more
CMD ["app.py", "--debug"]
`;

const twoLess = `FROM python:3.13-slim
ENV LAB=layers
WORKDIR /app
COPY app.py .
RUN echo hello > hello.txt && pip install --no-cache-dir flask==3.1.2
EXPOSE 5000
USER 1000
LABEL org.example=lab
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const files = { 'app.py': app, '.dockerignore': 'Dockerfile\n.dockerignore\n' };
const bench: Bench = { dockerfile: twelveLines, files };
const child: Bench = { dockerfile: settingsOnly, files };

const without = (lines: RegExp) => ({ kind: 'dockerfile', text: twelveLines.replace(lines, '') }) as const;
const noSettings = without(/^(?:ENV|EXPOSE|USER|LABEL|ENTRYPOINT|CMD) .*\n/gm);
const noTrue = without(/^RUN true\n/m);
const noFolder = without(/^WORKDIR .*\n/m);

const above = (line: string) =>
  ({ kind: 'dockerfile', text: settingsOnly.replace('CMD', `${line}\nCMD`) }) as const;

export const layer: Lab = {
  id: 'layer',
  number: 1,
  title: 'What is a layer?',
  teaches: 'Which lines make a layer, and why docker history says 0 B.',
  subject: 'on a Dockerfile of 12 lines',
  minutes: 5,
  words: ['dockerfile', 'image', 'layer', 'base', 'settings', 'history'],
  figures: {
    bases: {
      'python:3.13-slim': { bytes: 126_250_000, layers: 4 },
      'lab-layer': { bytes: 131_015_190, layers: 9 },
    },
    runs: [
      { command: 'true', bytes: 0, seconds: 0.2 },
      { command: 'echo hello > (/app/)?hello\\.txt', bytes: 6, seconds: 0.2 },
      { command: 'pip install --no-cache-dir flask==3\\.1\\.2', bytes: 4_765_030, seconds: 1.6 },
      {
        command:
          '(true && )?(echo hello > (/app/)?hello\\.txt && pip install --no-cache-dir flask==3\\.1\\.2|pip install --no-cache-dir flask==3\\.1\\.2 && echo hello > (/app/)?hello\\.txt)',
        bytes: 4_765_036,
        seconds: 1.7,
      },
    ],
    idle: 0.4,
    source: 'measured once, 2 cores, 2026-11-29; base as published',
  },
  picture: 'block',
  rounds: [
    {
      situation: [
        'This [[dockerfile|Dockerfile]] has {lines} lines, and its [[image]] is built. The [[base|base]] brings [[layer|layers]] of its own.',
      ],
      builds: [bench],
      event: 'Now you count the layers of the image.',
      changes: [],
      question: 'How many layers stand on the base?',
      ask: { kind: 'layers' },
      answers: [
        {
          text: '11: each line but FROM makes one',
          value: '11',
          said: '11 layers',
          pencil: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
          mark: 'a layer each',
        },
        {
          text: '5: WORKDIR, COPY and three RUN',
          value: '5',
          said: '5 layers',
          pencil: [3, 4, 5, 6, 7],
          mark: 'a layer each',
        },
        {
          text: '4: COPY and three RUN',
          value: '4',
          said: '4 layers',
          pencil: [4, 5, 6, 7],
          mark: 'a layer each',
        },
        {
          text: '3: only lines that store bytes',
          value: '3',
          said: '3 layers',
          pencil: [4, 6, 7],
          mark: 'a layer each',
        },
      ],
      run: 'Count and see',
      outcome: '{layers} layers stand on the base.',
      detail: ['{settings} of the {lines} lines have none.'],
      counterTrials: [
        { id: 'settings', label: 'without the six settings', changes: [noSettings] },
        { id: 'true', label: 'without RUN true', changes: [noTrue] },
        { id: 'folder', label: 'without WORKDIR', changes: [noFolder] },
      ],
      why: {
        intro: ['ENV and WORKDIR stand side by side. Both are short, and neither stores a byte.'],
        question: 'Why does WORKDIR make a layer, and ENV none?',
        line: 3,
        cause: null,
        reasons: [
          {
            text: 'Every line makes one; ENV has it too',
            isRight: false,
            correction: 'Take ENV and the other settings out: half the file goes, and {layers} layers stay.',
            trial: 'settings',
          },
          {
            text: 'WORKDIR stores bytes',
            isRight: false,
            correction:
              'A folder has none, and bytes are not needed. Take out `RUN true`, which writes nothing: 4 layers.',
            trial: 'true',
          },
          {
            text: 'WORKDIR works on files, ENV on settings',
            isRight: true,
            correction: '`/app` is made in the layer. What ENV says goes into the settings of the image.',
            trial: null,
          },
          {
            text: 'COPY needs it; WORKDIR alone makes none',
            isRight: false,
            correction: 'Take WORKDIR out: COPY still works, and one layer is gone.',
            trial: 'folder',
          },
        ],
        told: 'FROM brings the layers of the base. RUN, COPY, ADD and WORKDIR make one each. All else goes to the [[settings]].',
      },
    },
    {
      situation: [
        '`docker history` prints a row for each line, the newest first, and the rows of the base below. {emptyRows} rows say 0 B: the settings, but `RUN true` and WORKDIR too.',
        'The first column is for an image ID. Some rows say `<missing>` there.',
      ],
      builds: [bench],
      event: 'Now you list the image with [[history|docker history]].',
      changes: [],
      question: 'How many rows show an ID?',
      ask: { kind: 'ids' },
      answers: [
        { text: 'All: each line has one', value: '12', said: 'all of them', pencil: [], mark: '' },
        {
          text: '5: one for each layer on the base',
          value: '5',
          said: '5 of them',
          pencil: [3, 4, 5, 6, 7],
          mark: 'has an ID',
        },
        { text: '1: the newest', value: '1', said: 'the newest', pencil: [12], mark: 'has an ID' },
        {
          text: '2: the base and the newest',
          value: '2',
          said: 'the base and the newest',
          pencil: [1, 12],
          mark: 'has an ID',
        },
      ],
      run: 'List and see',
      outcome: '{ids} row shows an ID, the other {noIds} say `<missing>`.',
      detail: ['The row of CMD has it. It is the ID of the whole image.'],
      counterTrials: [
        { id: 'again', label: 'build it again', changes: [] },
        { id: 'true', label: 'without RUN true', changes: [noTrue] },
        {
          id: 'edit',
          label: 'edit app.py',
          changes: [{ kind: 'file', path: 'app.py', content: `# Says hello.\n${app}` }],
        },
      ],
      why: {
        intro: ['The row of `RUN true` says `<missing>` and 0 B.'],
        question: 'What does `<missing>` mean there?',
        line: 5,
        cause: null,
        reasons: [
          {
            text: 'Its layer was deleted',
            isRight: false,
            correction: 'Build it again: the step is reused, so its layer is here.',
            trial: 'again',
          },
          {
            text: 'It makes no layer',
            isRight: false,
            correction: 'Take `RUN true` out: 4 layers are left. It had one, and it said `<missing>`.',
            trial: 'true',
          },
          {
            text: 'It was never built here',
            isRight: false,
            correction: 'Edit `app.py`, and `RUN true` is built here. The list says `<missing>` again.',
            trial: 'edit',
          },
          {
            text: 'The row has no ID of its own',
            isRight: true,
            correction: 'An ID is kept for the finished image. Nothing of the row is lost.',
            trial: null,
          },
        ],
        told: '`<missing>` says nothing of layers, and 0 B does not either. An empty layer and no layer look the same in the list.',
      },
    },
    {
      situation: [
        'A second Dockerfile starts from the image that you built.',
        'Above it stand ENV, LABEL and CMD.',
      ],
      builds: [child],
      event: 'Now you count what the second image adds.',
      changes: [],
      question: 'How many layers are new?',
      ask: { kind: 'layers' },
      answers: [
        { text: 'None', value: '0', said: 'none', pencil: [], mark: '' },
        {
          text: '1: one for the new settings',
          value: '1',
          said: '1 layer',
          pencil: [2, 3, 4],
          mark: 'one layer',
        },
        {
          text: '3: one for each new line',
          value: '3',
          said: '3 layers',
          pencil: [2, 3, 4],
          mark: 'a layer each',
        },
      ],
      run: 'Count and see',
      outcome: 'No layer is new.',
      detail: ['It takes {grows} more than the first. Both images name the same layers.'],
      counterTrials: [
        {
          id: 'long',
          label: 'a long LABEL',
          changes: [above(`LABEL org.example.note="${'more '.repeat(12).trim()}"`)],
        },
        { id: 'true', label: 'with RUN true', changes: [above('RUN true')] },
        { id: 'copy', label: 'with COPY app.py .', changes: [above('COPY app.py .')] },
      ],
      why: {
        intro: ['Three lines are new, and the image has an ID of its own.'],
        question: 'Why is there no new layer?',
        line: null,
        cause: null,
        reasons: [
          {
            text: 'Three short lines are too small for one',
            isRight: false,
            correction: 'Length does not count. Add a long LABEL: no layer comes of it.',
            trial: 'long',
          },
          {
            text: 'What takes 0 B makes no layer',
            isRight: false,
            correction: 'Add `RUN true`. It takes 0 B, and it is a new layer.',
            trial: 'true',
          },
          {
            text: 'On an image of your own nothing is added',
            isRight: false,
            correction: 'Add `COPY app.py .` and build: there is a new layer.',
            trial: 'copy',
          },
          {
            text: 'None of the lines works on files',
            isRight: true,
            correction: 'They change the settings. The layers of the first image are used as they are.',
            trial: null,
          },
        ],
        told: 'An image is a list of layers and a note of settings. Images share layers: what both name is stored once.',
      },
    },
  ],
  task: {
    goal: 'Make the same image with two layers fewer.',
    text: 'It adds 5 layers now. Files and settings stay as they are: app.py, hello.txt and flask.',
    bench,
    change: {
      text: 'after one comment in app.py',
      changes: [{ kind: 'file', path: 'app.py', content: `# Says hello.\n${app}` }],
    },
    checks: [
      { kind: 'builds' },
      { kind: 'installs', libraries: ['flask'] },
      { kind: 'copies', path: '/app/app.py' },
      { kind: 'copies', path: '/app/hello.txt' },
      { kind: 'layers', count: 3 },
    ],
    hint: 'One RUN does nothing. Two others can be one, with `&&` between them.',
    answer: { dockerfile: twoLess },
  },
  onRecipe: { text: 'See the layers of your own recipe', ask: '' },
  trials: layerTrials,
};
