import type { ContainerAction } from '@/lib/container/container-action';
import type { ContainerLab } from '@/lib/lessons/containers/container-lab';
import { containerTrials } from './container-trials';

const image = 'python:3.13-slim';
const sleep = ['sleep', '600'];
const note = '/note.txt';

const run = (container: string, from = image, command: readonly string[] = sleep): ContainerAction => ({
  kind: 'run',
  container,
  image: from,
  command,
  detached: true,
  removeAfter: false,
});
const write = (
  container: string,
  path: string,
  content: string | number,
  append = false,
): ContainerAction => ({
  kind: 'write',
  container,
  path,
  content,
  append,
});
const cat = (container: string): ContainerAction => ({ kind: 'cat', container, path: note });
const remove = (container: string): ContainerAction => ({ kind: 'remove', container, force: true });
const commit = (container: string): ContainerAction => ({ kind: 'commit', container, image: 'notes' });

const written: readonly ContainerAction[] = [
  run('a'),
  run('b'),
  write('a', note, 'hi'),
  write('a', '/data.bin', 5_242_880),
  write('a', '/etc/bash.bashrc', '# x', true),
  { kind: 'remove-file', container: 'a', path: '/etc/motd' },
];

const child = ['sh', '-c', 'sleep 300 & echo ok'];

export const container: ContainerLab = {
  id: 'container',
  number: 2,
  title: 'Image and container',
  teaches: 'A process on an image, and what is gone after rm.',
  subject: 'on one fixed image, python:3.13-slim',
  minutes: 4,
  words: ['image', 'container', 'writable', 'pid1'],
  image: {
    name: image,
    contents: {
      bytes: 126_250_000,
      command: ['python3'],
      programs: ['bash', 'cat', 'echo', 'false', 'head', 'python', 'python3', 'rm', 'sh', 'sleep', 'true'],
      files: [
        { path: '/etc/bash.bashrc', bytes: 1997 },
        { path: '/etc/motd', bytes: 286 },
      ],
      directories: ['/app', '/tmp'],
    },
  },
  watched: [note, '/etc/bash.bashrc', '/etc/motd'],
  source: 'tried on Docker Engine 28.5; the image as published',
  rounds: [
    {
      situation: [
        'A [[container]] is a process on an [[image]], not a small computer. Both containers here use the same image, which lies on disk once.',
        'You wrote into a: two new files, one changed, one deleted. All of it lies in the [[writable|writable layer]] of a.',
      ],
      before: written,
      event: 'Now you stop a and start it again.',
      actions: [{ kind: 'stop', container: 'a' }, { kind: 'start', container: 'a' }, cat('a')],
      question: 'Where is `/note.txt` now?',
      ask: { kind: 'who sees', path: note },
      answers: [
        {
          text: 'Still in a',
          value: 'a',
          said: 'still in a',
          pencil: { container: 'a', text: 'still here', isGone: false },
        },
        {
          text: 'Gone: a starts from the image',
          value: '',
          said: 'gone',
          pencil: { container: 'a', text: 'gone', isGone: true },
        },
        {
          text: 'In the image: it was saved at the stop',
          value: 'a b image',
          said: 'in the image',
          pencil: { container: 'a', text: 'moves into the image', isGone: true },
        },
        {
          text: 'In a and in b',
          value: 'a b',
          said: 'in a and in b',
          pencil: { container: 'b', text: 'here too', isGone: false },
        },
      ],
      run: 'Stop, start and see',
      outcome: 'It is still in a, and only there.',
      detail: ['The process ended and began again. The four entries of the layer are as they were.'],
      counterTrials: [
        { id: 'new', label: 'run a new container', actions: [run('c'), cat('c')] },
        {
          id: 'restart',
          label: 'stop, start, twice',
          actions: [
            { kind: 'stop', container: 'a' },
            { kind: 'start', container: 'a' },
            { kind: 'stop', container: 'a' },
            { kind: 'start', container: 'a' },
            cat('a'),
          ],
        },
        { id: 'other', label: 'look from b', actions: [cat('b')] },
      ],
      why: {
        intro: [
          '`docker stop` ended the process of a. `docker start` began a new one, with the same container below it.',
        ],
        question: 'Why is the note still there?',
        reasons: [
          {
            text: 'Docker saved it into the image',
            isRight: false,
            correction: 'Run a new container from that image: there is no note in it.',
            trial: 'new',
          },
          {
            text: 'The layer belongs to the container, not to its process',
            isRight: true,
            correction: 'It lasts until the container is removed, whether a process runs or not.',
            trial: null,
          },
          {
            text: 'It is kept in memory for the next start',
            isRight: false,
            correction: 'Stop and start it twice, and it is there too. It lies on disk.',
            trial: 'restart',
          },
          {
            text: 'Containers of one image share their files',
            isRight: false,
            correction:
              'Look from b: no such file. What they share is the image, and nobody writes into that.',
            trial: 'other',
          },
        ],
        told: 'A container is the process and its [[writable|writable layer]]. Stop ends the first and keeps the second.',
      },
    },
    {
      situation: [
        'The note lies in the layer of a, 5.24 MB with the rest. b has written nothing: its layer takes 0 B.',
      ],
      before: written,
      event: 'Now you remove a, and run a new container with the same name.',
      actions: [remove('a'), run('a'), cat('a')],
      question: 'Who finds `/note.txt` now?',
      ask: { kind: 'who sees', path: note },
      answers: [
        {
          text: 'The new a: it has the same name',
          value: 'a',
          said: 'the new a',
          pencil: { container: 'a', text: 'still here', isGone: false },
        },
        { text: 'Nobody', value: '', said: 'nobody', pencil: { container: 'a', text: 'gone', isGone: true } },
        {
          text: 'Any container: it went into the image',
          value: 'b a image',
          said: 'any container',
          pencil: { container: 'a', text: 'moves into the image', isGone: true },
        },
        {
          text: 'Only b: it took over',
          value: 'b',
          said: 'only b',
          pencil: { container: 'b', text: 'here now', isGone: false },
        },
      ],
      run: 'Remove, run and see',
      outcome: 'Nobody finds it.',
      detail: [
        'Its four entries are in no container and in no image now. `/etc/motd` is back as well: only the first a had deleted it.',
      ],
      counterTrials: [
        {
          id: 'stop',
          label: 'stop and start instead',
          actions: [{ kind: 'stop', container: 'a' }, { kind: 'start', container: 'a' }, cat('a')],
        },
        {
          id: 'commit',
          label: 'commit before rm',
          actions: [commit('a'), remove('a'), run('a', 'notes'), cat('a')],
        },
        { id: 'name', label: 'another name', actions: [remove('a'), run('c'), cat('c')] },
      ],
      why: {
        intro: ['The new a has the old name, the same image and the same command.'],
        question: 'Why does it not have the note?',
        reasons: [
          {
            text: 'Its process was ended by force',
            isRight: false,
            correction: 'Stop and start a instead. Its process ends too, and the note stays.',
            trial: 'stop',
          },
          {
            text: 'rm dropped the layer; a new container gets an empty one',
            isRight: true,
            correction: 'The name is a label. What was written belongs to the container that is gone.',
            trial: null,
          },
          {
            text: 'The name was used before',
            isRight: false,
            correction: 'With another name it is the same: no note.',
            trial: 'name',
          },
          {
            text: 'Nothing outlives rm',
            isRight: false,
            correction:
              'Commit a before rm: the layer becomes a part of a new image, and its containers find the note.',
            trial: 'commit',
          },
        ],
        told: 'What has to stay belongs into an image, by a build, or into a volume. A [[container]] is there to be removed.',
      },
    },
    {
      situation: [
        'The first process of a container is its [[pid1|PID 1]]. Here a third container starts: a shell that puts `sleep 300` into the background and says ok.',
      ],
      before: [run('a'), run('b')],
      event: 'Now c has said ok, and you look at its state.',
      actions: [run('c', image, child)],
      question: 'How is c?',
      ask: { kind: 'state', container: 'c' },
      answers: [
        {
          text: 'Running, for 300 seconds',
          value: 'running',
          said: 'running',
          pencil: { container: 'c', text: 'runs on', isGone: false },
        },
        {
          text: 'Ended, with no error',
          value: 'exited',
          said: 'ended',
          pencil: { container: 'c', text: 'ended', isGone: false },
        },
        {
          text: 'Not started: a container needs a server',
          value: 'created',
          said: 'not started',
          pencil: { container: 'c', text: 'never ran', isGone: false },
        },
        {
          text: 'Removed',
          value: 'none',
          said: 'removed',
          pencil: { container: 'c', text: 'removed', isGone: true },
        },
      ],
      run: 'Run and see',
      outcome: 'It has ended, with exit code 0.',
      detail: ['`sleep 300` is gone with it. The container is still there, with its layer and its logs.'],
      counterTrials: [
        { id: 'front', label: 'sleep in front', actions: [run('c', image, ['sleep', '300'])] },
        { id: 'fail', label: 'a shell that fails', actions: [run('c', image, ['sh', '-c', 'exit 7'])] },
        { id: 'python', label: 'python and no terminal', actions: [run('c', image, [])] },
      ],
      why: {
        intro: ['On your computer such a `sleep` would go on. In c nothing of it is left.'],
        question: 'Why did c end?',
        reasons: [
          {
            text: 'A container runs one command at a time',
            isRight: false,
            correction:
              'Two commands are no trouble: here they were started. With `sleep` in front c runs on, and you may start more with `docker exec`.',
            trial: 'front',
          },
          {
            text: 'Its PID 1, the shell, had ended',
            isRight: true,
            correction: 'When PID 1 ends, the kernel ends all that is left in the container.',
            trial: null,
          },
          {
            text: 'It ended with an error',
            isRight: false,
            correction: 'An error would show: a shell that fails gives `Exited (7)`. c says 0.',
            trial: 'fail',
          },
          {
            text: 'A container without a server always ends at once',
            isRight: false,
            correction:
              'Any process will do, while it runs. `python` ends at once because it finds no input, and `sleep` stays.',
            trial: 'python',
          },
        ],
        told: 'There is no start-up and no background service as on a computer: a [[container]] lives as long as [[pid1|PID 1]].',
      },
    },
  ],
  task: {
    goal: 'Remove a, and still find its note in a new container.',
    text: 'Press what you need above the drawing. Writing the note once more does not count.',
    before: [run('a'), write('a', note, 'hi')],
    checks: [
      { kind: 'is gone', container: 'a' },
      { kind: 'in an image', path: note },
    ],
    hint: 'An image can be made of a container, while it is there.',
    answer: 'commit.a_rm.a_notes',
  },
  trials: containerTrials,
};
