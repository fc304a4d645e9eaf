import type { Bench } from '@/lib/lessons/bench';
import type { Lab } from '@/lib/lessons/lab';
import { cacheMountTrials } from './cache-mount-trials';

const app = `import pandas
import sklearn

print(pandas.__version__, sklearn.__version__)
`;

const two = 'pandas==2.3.3\nscikit-learn==1.7.2\n';
const three = `${two}seaborn==0.13.2\n`;

const dockerfile = (run: string) => `FROM python:3.13-slim
WORKDIR /app
COPY requirements.txt .
RUN ${run}
COPY . .
CMD ["python", "app.py"]
`;

const install = (option: string) => `pip install ${option}-r requirements.txt`;
const pipFolder = '/root/.cache/pip';

const plain = dockerfile(install(''));
const withoutFolder = dockerfile(install('--no-cache-dir '));
const mounted = dockerfile(`--mount=type=cache,target=${pipFolder} ${install('')}`);
const elsewhere = dockerfile(`--mount=type=cache,target=/tmp/pip ${install('')}`);

const bench = (text: string, list: string): Bench => ({
  dockerfile: text,
  files: { 'app.py': app, 'requirements.txt': list, '.dockerignore': 'Dockerfile\n.dockerignore\n' },
});

const list = (content: string) => ({ kind: 'file', path: 'requirements.txt', content }) as const;
const write = (text: string) => ({ kind: 'dockerfile', text }) as const;

/** For Python 3.13 on x86-64. */
const wheel = {
  pandas: { name: 'pandas-2.3.3', bytes: 12_306_371 },
  numpy: { name: 'numpy-2.5.5', bytes: 15_713_899 },
  dateutil: { name: 'python_dateutil-4.0.0', bytes: 92_853 },
  pytz: { name: 'pytz-2026.6', bytes: 506_321 },
  tzdata: { name: 'tzdata-2026.6', bytes: 348_210 },
  scikitLearn: { name: 'scikit_learn-1.7.2', bytes: 9_434_180 },
  scipy: { name: 'scipy-1.18.1', bytes: 35_312_578 },
  joblib: { name: 'joblib-1.6.0', bytes: 306_115 },
  cloudpickle: { name: 'cloudpickle-3.1.3', bytes: 22_399 },
  threadpoolctl: { name: 'threadpoolctl-3.8.0', bytes: 32_091 },
  seaborn: { name: 'seaborn-0.13.2', bytes: 294_914 },
  matplotlib: { name: 'matplotlib-3.11.2', bytes: 9_861_060 },
  contourpy: { name: 'contourpy-1.4.0', bytes: 384_707 },
  cycler: { name: 'cycler-0.12.1', bytes: 8321 },
  fonttools: { name: 'fonttools-4.68.0', bytes: 5_418_193 },
  kiwisolver: { name: 'kiwisolver-1.5.1', bytes: 1_477_992 },
  pillow: { name: 'pillow-13.0.0', bytes: 7_142_544 },
  pyparsing: { name: 'pyparsing-3.3.3', bytes: 126_420 },
  packaging: { name: 'packaging-26.4', bytes: 140_049 },
} as const;

const ofPandas = [wheel.pandas, wheel.numpy, wheel.dateutil, wheel.pytz, wheel.tzdata];

const seaborn = { path: 'requirements.txt', text: 'seaborn' };
const small = { first: 325_634_981, withSeaborn: 421_458_355 };
const large = { first: 403_447_479, withSeaborn: 527_915_116 };

const forms = [
  { command: install('--no-cache-dir '), bytes: small, seconds: { first: 18.8, withSeaborn: 25.9 } },
  { command: install(''), mount: pipFolder, bytes: small, seconds: { first: 18.5, withSeaborn: 27.4 } },
  { command: install(''), mount: '/root/.cache', bytes: small, seconds: { first: 18.5, withSeaborn: 27.4 } },
  { command: install(''), bytes: large, seconds: { first: 19.7, withSeaborn: 27.3 } },
];

export const cacheMount: Lab = {
  id: 'cache-mount',
  number: 5,
  title: 'Cache mounts',
  teaches: 'How pip keeps its downloads from one build to the next, and out of the image.',
  subject: 'on a list of two libraries, then three',
  minutes: 5,
  words: ['mount', 'wheel', 'layer', 'cache'],
  figures: {
    bases: { 'python:3.13-slim': { bytes: 126_250_000, layers: 4 } },
    runs: forms.flatMap(({ bytes, seconds, ...form }) => [
      { ...form, file: seaborn, bytes: bytes.withSeaborn, seconds: seconds.withSeaborn },
      { ...form, bytes: bytes.first, seconds: seconds.first },
    ]),
    wheels: {
      'pandas==2.3.3': ofPandas,
      'scikit-learn==1.7.2': [
        wheel.scikitLearn,
        wheel.numpy,
        wheel.scipy,
        wheel.joblib,
        wheel.cloudpickle,
        wheel.threadpoolctl,
      ],
      'seaborn==0.13.2': [
        wheel.seaborn,
        wheel.matplotlib,
        wheel.contourpy,
        wheel.cycler,
        wheel.fonttools,
        wheel.kiwisolver,
        wheel.pillow,
        wheel.pyparsing,
        wheel.packaging,
        ...ofPandas,
      ],
    },
    idle: 0.4,
    source: 'measured once, 2 cores, 2026-11-24; base as published',
  },
  picture: 'block',
  rounds: [
    {
      situation: [
        'The `--mount` in the RUN line lends pip a folder of the builder: a [[mount|cache mount]], where pip keeps its downloads. The first build downloaded {fetched} [[wheel|wheels]], for pandas and scikit-learn.',
      ],
      builds: [bench(mounted, two)],
      event: 'Now you add seaborn to `requirements.txt` and build.',
      changes: [list(three)],
      question: 'How many wheels are downloaded?',
      ask: { kind: 'downloads' },
      answers: [
        {
          text: '{wheels}: a RUN is done whole, so all of them',
          value: '19',
          said: 'all {wheels}',
          pencil: [4],
          mark: 'downloads all',
        },
        {
          text: '{downloads}: what the mount does not hold',
          value: '9',
          said: '{downloads}, the ones that are not in the mount',
          pencil: [4],
          mark: 'downloads what is new',
        },
        {
          text: '1: seaborn, the rest is installed',
          value: '1',
          said: 'only seaborn',
          pencil: [4],
          mark: 'downloads one',
        },
        {
          text: '0: the RUN line is the same, so it is reused',
          value: '0',
          said: 'none, as RUN is reused',
          pencil: [],
          mark: '',
        },
      ],
      run: 'Build and see',
      outcome: '{downloads} wheels were downloaded. {fromMount} came from the mount.',
      detail: [
        'pip ran and installed all {wheels}. seaborn brought others along: matplotlib, pillow and more.',
      ],
      counterTrials: [
        { id: 'plain', label: 'RUN without the mount', changes: [write(plain)] },
        { id: 'note', label: 'a comment in the list', changes: [list(`# plots\n${three}`)] },
        { id: 'elsewhere', label: 'the mount at /tmp/pip', changes: [write(elsewhere)] },
      ],
      why: {
        intro: ['The list is another file, so COPY and RUN ran. pip needed {wheels} wheels.'],
        question: 'Why did it download only {downloads}?',
        line: 4,
        cause: 'below',
        reasons: [
          {
            text: '{fromMount} were installed in the layer below',
            isRight: false,
            correction:
              'The layer below holds no library. Take the mount out, and all {wheels} are downloaded.',
            trial: 'plain',
          },
          {
            text: 'The builder ran only the new part of the step',
            isRight: false,
            correction:
              'It runs a step whole. After a comment in the list pip installs all {wheels}, and downloads none.',
            trial: 'note',
          },
          {
            text: '{fromMount} lay in the mount since the first build',
            isRight: true,
            correction: 'pip found {fromMount} of its downloads there and put the new ones beside them.',
            trial: null,
          },
          {
            text: 'Any mount makes pip download less',
            isRight: false,
            correction:
              'It has to be the folder where pip looks. With a mount at `/tmp/pip` all {wheels} are downloaded.',
            trial: 'elsewhere',
          },
        ],
        told: 'The [[cache]] keeps whole steps, a [[mount]] keeps files for a step that runs. It saves bytes from the network; how many seconds that is depends on your line.',
      },
    },
    {
      situation: [
        'Here pip runs without a mount. The image is {grew} larger than its base, and {shrank} of that is what pip keeps in `/root/.cache/pip`.',
      ],
      builds: [bench(plain, two)],
      event: 'Now you put a cache mount at `/root/.cache/pip` and build.',
      changes: [write(mounted)],
      question: 'How much of pip’s cache is in the image now?',
      ask: { kind: 'grows' },
      answers: [
        {
          text: 'All {shrank}: pip writes to the same folder',
          value: '403 MB',
          said: 'all {shrank}',
          pencil: [4],
          mark: 'as large as before',
        },
        {
          text: 'Nothing',
          value: '326 MB',
          said: 'nothing',
          pencil: [4],
          mark: 'smaller',
        },
        {
          text: 'Twice {shrank}: in the layer and in the mount',
          value: '481 MB',
          said: 'twice {shrank}',
          pencil: [4],
          mark: 'larger',
        },
      ],
      run: 'Build and see',
      outcome: 'Nothing of it. The image is {grows} larger than its base.',
      detail: ['pip downloaded {downloads} wheels once more, as the mount was empty at first.'],
      counterTrials: [
        { id: 'plain', label: 'RUN without the mount', changes: [write(plain)] },
        { id: 'elsewhere', label: 'the mount at /tmp/pip', changes: [write(elsewhere)] },
        { id: 'no-folder', label: '--no-cache-dir, no mount', changes: [write(withoutFolder)] },
      ],
      why: {
        intro: ['The RUN line is new, so pip ran. It wrote its downloads to `/root/.cache/pip`, as before.'],
        question: 'Why are they not in the layer?',
        line: 4,
        cause: 'instruction',
        reasons: [
          {
            text: 'pip clears its cache when it is done',
            isRight: false,
            correction: 'It never does. Take the mount out: the image is {grew} larger than its base again.',
            trial: 'plain',
          },
          {
            text: 'What is in a mount is not stored in the layer',
            isRight: true,
            correction: 'The folder is lent for one step. It is taken away before the layer is stored.',
            trial: null,
          },
          {
            text: 'Docker leaves folders named .cache out',
            isRight: false,
            correction:
              'It looks at no name. With the mount at `/tmp/pip`, `/root/.cache/pip` is in the image.',
            trial: 'elsewhere',
          },
          {
            text: 'With a mount, pip unpacks less',
            isRight: false,
            correction:
              'It unpacks the same files. `--no-cache-dir` without a mount gives the same size, to the byte.',
            trial: 'no-folder',
          },
        ],
        told: 'A [[mount]] belongs to the builder. It makes the [[layer]] no larger, and no smaller than `--no-cache-dir` does.',
      },
    },
    {
      situation: [
        'The mount is back, and you have built with two libraries, then with seaborn. It holds all {wheels} wheels of the list.',
      ],
      builds: [bench(mounted, two), bench(mounted, three)],
      event: 'Now you want a fresh start and build with `--no-cache`.',
      changes: [],
      flags: ['no-cache'],
      question: 'How many wheels are downloaded?',
      ask: { kind: 'downloads' },
      answers: [
        {
          text: '0: they lie in the mount',
          value: '0',
          said: 'none, as they lie in the mount',
          pencil: [4],
          mark: 'runs, downloads none',
        },
        {
          text: '{fetched}: what the last build brought',
          value: '9',
          said: '{fetched}',
          pencil: [4],
          mark: 'downloads some',
        },
        {
          text: 'All {wheels}',
          value: '19',
          said: 'all {wheels}',
          pencil: [4],
          mark: 'downloads all',
        },
      ],
      run: 'Build with --no-cache and see',
      outcome: '{downloads} wheels were downloaded. {fromMount} came from the mount.',
      detail: ['{stepsRan}, in {seconds}. Nothing in the folder is new.'],
      counterTrials: [
        { id: 'note', label: 'a comment in the list', changes: [list(`# plots\n${three}`)] },
        { id: 'again', label: '--no-cache once more', changes: [], flags: ['no-cache'] },
        { id: 'same', label: 'build without --no-cache', changes: [] },
      ],
      why: {
        intro: ['`--no-cache` says: reuse no step. pip ran, with its mount in the RUN line.'],
        question: 'Why were no wheels in the mount?',
        line: 4,
        cause: null,
        reasons: [
          {
            text: '`--no-cache` switches the mount off',
            isRight: false,
            correction:
              'It was on, and it was filled. After a comment in the list, all {wheels} come from the mount.',
            trial: 'note',
          },
          {
            text: 'The wheels in it were too old',
            isRight: false,
            correction:
              'Age does not count. Use `--no-cache` once more, and all {wheels} are downloaded again.',
            trial: 'again',
          },
          {
            text: 'Nothing had changed, so the mount was not used',
            isRight: false,
            correction:
              'pip ran, and it used it. Build without `--no-cache`: no step runs, and then no mount is used.',
            trial: 'same',
          },
          {
            text: '`--no-cache` starts each mount empty',
            isRight: true,
            correction: 'The old wheels are gone. The new ones stay for the next build.',
            trial: null,
          },
        ],
        told: 'With `--no-cache` the downloads are gone too. To run pip again and keep them, change the list or the RUN line.',
      },
    },
  ],
  task: {
    goal: 'Add seaborn and download fewer than 10 wheels.',
    text: 'seaborn comes after your first build. Change the Dockerfile so that what is downloaded then is kept.',
    bench: bench(plain, two),
    change: { text: 'after seaborn is added to requirements.txt', changes: [list(three)] },
    checks: [
      { kind: 'builds' },
      { kind: 'installs', libraries: ['pandas', 'scikit-learn'] },
      { kind: 'copies', path: '/app/app.py' },
      { kind: 'downloads under', wheels: 10 },
    ],
    hint: 'pip runs as root and keeps its downloads in `/root/.cache/pip`. Which RUN gets a mount there?',
    answer: { dockerfile: mounted },
  },
  onRecipe: { text: 'See what one more library costs in your own recipe', ask: 'library' },
  trials: cacheMountTrials,
};
