import type { Bench } from '@/lib/lessons/bench';
import type { Lab } from '@/lib/lessons/lab';
import { orderTrials } from './order-trials';

const app = `from flask import Flask

app = Flask(__name__)


@app.get("/")
def hello():
    return {"hello": "world"}


app.run(host="0.0.0.0", port=5000)
`;

const editedApp = `# Says hello.
${app}`;

const requirements = 'flask==3.1.2\npandas==2.3.3\n';

const naive = `FROM python:3.13-slim
COPY . /app
WORKDIR /app
RUN pip install -r requirements.txt
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const listFirst = `FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
ENTRYPOINT ["python"]
CMD ["app.py"]
`;

const files = {
  'app.py': app,
  'requirements.txt': requirements,
  '.dockerignore': 'Dockerfile\n.dockerignore\n',
};

const bench: Bench = { dockerfile: naive, files };
const good: Bench = { dockerfile: listFirst, files };

const edit = { kind: 'file', path: 'app.py', content: editedApp } as const;
const undo = { kind: 'file', path: 'app.py', content: app } as const;

export const order: Lab = {
  id: 'order',
  number: 3,
  title: 'Why order matters',
  teaches: 'Why the same edit costs 12 seconds or under one.',
  subject: 'on the course’s own Dockerfile',
  minutes: 4,
  words: ['cache', 'parent', 'context', 'layer', 'dockerfile'],
  figures: {
    bases: { 'python:3.13-slim': { bytes: 126_250_000, layers: 4 } },
    runs: [
      {
        command: 'pip install (--no-cache-dir )?(-r requirements.txt|flask==3.1.2 pandas==2.3.3)',
        bytes: 142_579_039,
        seconds: 11.1,
      },
    ],
    idle: 0.4,
    source: 'measured once, 2 cores, 2026-11-24; base as published',
  },
  picture: 'block',
  rounds: [
    {
      situation: [
        'This [[dockerfile|Dockerfile]] copies the whole folder, then installs flask and pandas. The first build took {first}. Built again with nothing changed it takes {again}: every step is reused.',
      ],
      builds: [bench, bench],
      event: 'Now you add one comment to `app.py` and build again.',
      changes: [edit],
      question: 'Which steps run again?',
      ask: { kind: 'ran' },
      answers: [
        { text: 'Nothing: comments do not count', value: '', said: 'nothing', pencil: [], mark: '' },
        { text: 'Only COPY', value: 'COPY', said: 'only COPY', pencil: [2], mark: 'runs again' },
        {
          text: 'COPY, WORKDIR and pip install',
          value: 'COPY WORKDIR RUN',
          said: 'three steps',
          pencil: [2, 3, 4],
          mark: 'run again',
        },
        {
          text: 'COPY, and pip install for what changed',
          value: 'COPY RUN',
          said: 'COPY and a part of pip',
          pencil: [2, 4],
          mark: 'run again',
        },
      ],
      run: 'Build and see',
      outcome: '{stepsRan}.',
      detail: [
        'The base was reused. WORKDIR and pip install ran too, though `requirements.txt` is the same file.',
      ],
      counterTrials: [
        { id: 'undo', label: 'undo the edit', changes: [undo] },
        { id: 'touch', label: 'touch app.py', changes: [{ kind: 'touch', path: 'app.py' }] },
        {
          id: 'comment',
          label: 'a comment in the Dockerfile',
          changes: [{ kind: 'dockerfile', text: `# Our app\n${naive}` }],
        },
      ],
      why: {
        intro: [
          'For each step Docker asks up to three things, from the bottom up. One “no” is enough, and the step runs.',
          'COPY is answered in the drawing: the line is the same, its files are not. Two rows are still open. `requirements.txt` is the same file as before.',
        ],
        question: 'So why did pip run?',
        line: 4,
        cause: 'below',
        reasons: [
          {
            text: 'Its file has a newer date',
            isRight: false,
            correction: 'Dates are not compared. `touch app.py` sets a new date, and every step is reused.',
            trial: 'touch',
          },
          {
            text: 'A newer flask is out',
            isRight: false,
            correction: 'Docker never asks. Undo the edit, and pip is reused, whatever is out.',
            trial: 'undo',
          },
          {
            text: 'The layer below it is new',
            isRight: true,
            correction: 'COPY made a new layer, so WORKDIR and pip stand on new ground.',
            trial: null,
          },
          {
            text: 'Any change of the Dockerfile or a file runs it',
            isRight: false,
            correction: 'A comment in the Dockerfile changes nothing that is compared. Every step is reused.',
            trial: 'comment',
          },
        ],
        told: 'A step is reused only on the same [[parent|layer below]]. What COPY brings last, nothing stands on.',
      },
    },
    {
      situation: [
        'You have built with the comment in `app.py`. It took {again}.',
        'The builder keeps what it has built: the results with the comment, and the ones from before.',
      ],
      builds: [bench, { ...bench, files: { ...files, 'app.py': editedApp } }],
      event: 'Now you take the comment out again and build.',
      changes: [undo],
      question: 'What does this build reuse?',
      ask: { kind: 'ran' },
      answers: [
        {
          text: 'Nothing: the file changed once more',
          value: 'COPY WORKDIR RUN',
          said: 'nothing',
          pencil: [2, 3, 4],
          mark: 'run again',
        },
        { text: 'Every step', value: '', said: 'every step', pencil: [], mark: '' },
        { text: 'All but COPY', value: 'COPY', said: 'all but COPY', pencil: [2], mark: 'runs again' },
      ],
      run: 'Build and see',
      outcome: 'Every step was reused, in {seconds}.',
      detail: ['The same folder was built before. Its results are still there, and they fit.'],
      counterTrials: [
        { id: 'redo', label: 'put the comment back', changes: [edit] },
        {
          id: 'other',
          label: 'another comment',
          changes: [{ kind: 'file', path: 'app.py', content: `# Greets.\n${app}` }],
        },
        { id: 'nocache', label: 'build with --no-cache', changes: [], flags: ['no-cache'] },
      ],
      why: {
        intro: ['COPY read a file that changed twice. Its line is the same, and below it lies the base.'],
        question: 'Why is COPY reused?',
        line: 2,
        cause: 'cached',
        reasons: [
          {
            text: 'Docker saw that you only undid an edit',
            isRight: false,
            correction:
              'It knows no edits. Put the comment back, and it is reused just the same: those files were built before too.',
            trial: 'redo',
          },
          {
            text: 'Its files have the bytes of an earlier build',
            isRight: true,
            correction: 'Bytes are compared, with every result that is kept.',
            trial: null,
          },
          {
            text: 'Comments in app.py do not count',
            isRight: false,
            correction: 'Another comment is another file. All three steps run.',
            trial: 'other',
          },
          {
            text: 'A second build is always reused',
            isRight: false,
            correction: 'Only while the cache is asked. With `--no-cache` all three steps run.',
            trial: 'nocache',
          },
        ],
        told: 'The [[cache]] is not a memory of the last build. It finds any earlier result that was made of the same things.',
      },
    },
    {
      situation: [
        'Here the list of libraries comes first, then pip, and the code last. An edit of `app.py` now costs {again}: only the last COPY runs.',
      ],
      builds: [good, { ...good, files: { ...files, 'app.py': editedApp } }],
      event: 'Now flask goes from 3.1.2 to 3.1.1 in `requirements.txt`. pandas stays.',
      changes: [{ kind: 'file', path: 'requirements.txt', content: 'flask==3.1.1\npandas==2.3.3\n' }],
      question: 'What does pip do?',
      ask: { kind: 'ran' },
      answers: [
        {
          text: 'It swaps flask and leaves pandas alone',
          value: 'COPY RUN',
          said: 'only flask',
          pencil: [4],
          mark: 'a part of it',
        },
        {
          text: 'It installs both anew, in a new layer',
          value: 'COPY RUN COPY',
          said: 'both anew',
          pencil: [3, 4, 5],
          mark: 'run again',
        },
        {
          text: 'Nothing: the RUN line is the same',
          value: 'COPY',
          said: 'nothing',
          pencil: [3],
          mark: 'runs again',
        },
      ],
      run: 'Build and see',
      outcome: '{stepsRan}, in {seconds}.',
      detail: [
        'pip started from the layer below it. There is no flask in it and no pandas, so both were installed.',
      ],
      counterTrials: [
        {
          id: 'back',
          label: 'back to 3.1.2',
          changes: [{ kind: 'file', path: 'requirements.txt', content: requirements }],
        },
        {
          id: 'note',
          label: 'only a comment in the list',
          changes: [{ kind: 'file', path: 'requirements.txt', content: `# web\n${requirements}` }],
        },
        {
          id: 'space',
          label: 'one more space in the RUN line',
          changes: [
            { kind: 'file', path: 'requirements.txt', content: requirements },
            { kind: 'dockerfile', text: listFirst.replace('pip install -r', 'pip install  -r') },
          ],
        },
      ],
      why: {
        intro: ['The RUN line is the same as before. It reads one file, and it stands on one layer.'],
        question: 'Why did the whole of pip run?',
        line: 4,
        cause: 'below',
        reasons: [
          {
            text: 'pip saw that flask changed',
            isRight: false,
            correction:
              'pip was not asked. A comment in the list changes no library, and the whole of pip runs.',
            trial: 'note',
          },
          {
            text: 'The list below it is another file',
            isRight: true,
            correction: 'COPY made a new layer of the list. A RUN is done whole, or not at all.',
            trial: null,
          },
          {
            text: 'Docker checks what a command installs',
            isRight: false,
            correction: 'It compares the text. One more space is another line, and pip runs.',
            trial: 'space',
          },
          {
            text: 'An older version forces a full install',
            isRight: false,
            correction: 'Go back to 3.1.2, and pip is reused: that list was built before.',
            trial: 'back',
          },
        ],
        told: 'A RUN is all or nothing. To keep its downloads between runs is another matter: lab 5.',
      },
    },
  ],
  task: {
    goal: 'Make an edit of app.py cost under one second.',
    text: 'Move lines, change them, add some. Any Dockerfile that builds the same app counts.',
    bench,
    change: { text: 'after one comment in app.py', changes: [edit] },
    checks: [
      { kind: 'builds' },
      { kind: 'installs', libraries: ['flask', 'pandas'] },
      { kind: 'copies', path: '/app/app.py' },
      { kind: 'costs under', seconds: 1 },
    ],
    hint: 'pip needs one file. Which one? Copy only that before it.',
    answer: { dockerfile: listFirst },
  },
  onRecipe: { text: 'See what an edit costs in your own recipe', ask: 'edit' },
  trials: orderTrials,
};
