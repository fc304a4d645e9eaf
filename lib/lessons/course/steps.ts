import type { Section } from './course';

/** The six changes, each from what stands before it. */
export const steps: readonly Section[] = [
  {
    id: 'alive',
    title: '1 A Python that is cared for',
    stage: 'alive',
    taken: 1,
    parts: [
      {
        kind: 'text',
        text: 'Python 3.7 has had no security fixes since June 2023, and today’s flask and pandas do not install on it. One word changes that, and the list may name newer versions.',
      },
      { kind: 'diff', file: 'Dockerfile', from: 'classic', to: 'alive' },
      { kind: 'diff', file: 'requirements.txt', from: 'classic', to: 'alive' },
      { kind: 'gain', step: 1 },
    ],
  },
  {
    id: 'order',
    title: '2 Libraries first',
    stage: 'order',
    taken: 2,
    parts: [
      {
        kind: 'text',
        text: 'One comment in `app.py` makes COPY new, so pip runs again on top of it. Copy the list first, install, and copy the code last.',
      },
      { kind: 'diff', file: 'Dockerfile', from: 'alive', to: 'order' },
      { kind: 'gain', step: 2 },
      { kind: 'lab', lab: 'order', text: 'Not sure why? {lab} asks you first.' },
      {
        kind: 'lab',
        lab: 'cache-mount',
        text: 'And if the list itself changes? {lab} keeps what pip has fetched.',
      },
    ],
  },
  {
    id: 'ignore',
    title: '3 Leave data at home',
    stage: 'ignore',
    taken: 3,
    parts: [
      {
        kind: 'text',
        text: '`COPY . .` takes the whole folder: the data set, `.git`, and `.env` with its password. Three lines in [[ignore]] keep them out.',
      },
      { kind: 'diff', file: '.dockerignore', from: 'order', to: 'ignore' },
      { kind: 'gain', step: 3 },
      {
        kind: 'text',
        text: 'The app still wants its data? Lend it the folder when it starts:',
      },
      {
        kind: 'commands',
        lines: ['docker run -d -p 5000:5000 -v ./data:/app/data docker_flask:latest'],
      },
      { kind: 'lab', lab: 'context', text: 'What is sent, and when? {lab} asks you first.' },
      {
        kind: 'lab',
        lab: 'remove',
        text: 'Copied by mistake, then deleted? {lab} shows who can still read it.',
      },
    ],
  },
  {
    id: 'slim',
    title: '4 A smaller base',
    stage: 'slim',
    taken: 4,
    parts: [
      {
        kind: 'text',
        text: 'The full image brings compilers and headers. flask and pandas come as ready [[wheel|wheels]] and need none of them.',
      },
      { kind: 'diff', file: 'Dockerfile', from: 'ignore', to: 'slim' },
      { kind: 'gain', step: 4 },
    ],
  },
  {
    id: 'user',
    title: '5 Not as root',
    stage: 'user',
    taken: 5,
    parts: [
      {
        kind: 'text',
        text: 'Without USER the app is root in its container. If someone breaks in, they can change every file there.',
      },
      { kind: 'diff', file: 'Dockerfile', from: 'slim', to: 'user' },
      { kind: 'gain', step: 5 },
    ],
  },
  {
    id: 'stop',
    title: '6 A server that stops',
    stage: 'stop',
    taken: 6,
    parts: [
      {
        kind: 'text',
        text: 'Flask’s own server is for development. As the first process it also ignores the signal to stop, so Docker waits ten seconds and kills it.',
      },
      { kind: 'diff', file: 'Dockerfile', from: 'user', to: 'stop' },
      { kind: 'diff', file: 'requirements.txt', from: 'user', to: 'stop' },
      { kind: 'gain', step: 6 },
      {
        kind: 'text',
        text: 'Write the command as a list. As plain text it would start under a shell, and the shell does not pass the signal on.',
      },
      {
        kind: 'text',
        text: 'Here is the whole file now. Stop the old container; the two commands are the same as before.',
      },
      { kind: 'dockerfile', stage: 'stop' },
    ],
  },
];
