import type { Gain } from './course';

/** By step. {facts} are of the builds; years, users and seconds of `docker stop` are no part of a build. */
export const gains: readonly Gain[] = [
  {
    title: 'Security fixes for Python',
    before: 'ended 2023',
    after: 'until 2029',
    figures: ['2023', '2029'],
    said: ['the last fix for 3.7', 'fixes for 3.13 until then'],
  },
  {
    title: 'Edit app.py, build again',
    before: '{editBefore}',
    after: '{editAfter}',
    figures: ['{editBefore}', '{editAfter}'],
    said: ['an edit of app.py, in a folder without data', 'only the last COPY runs'],
  },
  {
    title: 'Sent to the builder',
    before: '{sentBefore}',
    after: '{sentAfter}',
    figures: ['{sentBefore}', '{sentAfter}'],
    said: ['sent and stored', 'and no password in the image'],
  },
  {
    title: 'Base image',
    before: '{baseBefore}',
    after: '{baseAfter}',
    figures: ['{baseBefore}', '{baseAfter}'],
    said: ['python:3.13, an estimate', 'python:3.13-slim, an estimate'],
  },
  {
    title: 'The app runs as',
    before: 'uid 0, root',
    after: 'uid 10001',
    figures: ['uid 0', 'uid 10001'],
    said: ['may change all files', 'may change its own'],
  },
  {
    title: 'docker stop',
    before: '10.3 s',
    after: '0.5 s',
    figures: ['10.3 s', '0.5 s'],
    said: ['then it is killed, exit 137', 'it ends by itself, exit 0'],
  },
];
