import { expect, test } from 'vitest';
import { type Container, findContainer, findImage } from './container-host';
import { play, running, write } from './made-host';
import { dockerDiff, historyOf, processSizes, sees } from './views';

const removeMotd = { kind: 'remove-file', container: 'a', path: '/etc/motd' } as const;
const { host } = play([
  ...[running('a'), write('a', '/srv/own', 5_242_880), removeMotd],
  ...[
    write('a', '/etc/apt/sources', 'deb'),
    { kind: 'make-directory', container: 'a', path: '/srv/x' } as const,
  ],
]);
const container = findContainer(host, 'a') as Container;

test('directories are told as changed when something in them was', () => {
  expect(dockerDiff(container)).toEqual([
    ...['C /etc', 'C /etc/apt', 'C /etc/apt/sources', 'D /etc/motd', 'C /srv', 'A /srv/own', 'A /srv/x'],
  ]);
});

test('what a path shows comes from the layer or from the image', () => {
  const paths = ['/srv/own', '/srv/x', '/etc/apt/sources', '/etc/motd', '/etc', '/nosuch'];
  expect(paths.map((path) => sees(host, container, path))).toEqual([
    ...['own', 'own', 'copy', 'hidden', 'image', 'absent'],
  ]);
});

test('containers are told newest first, with an ID where the name of the image has moved on', () => {
  const { host: after } = play(
    [
      ...[{ kind: 'commit', container: 'a', image: 'app' } as const, running('b', 'app')],
      { kind: 'commit', container: 'b', image: 'app' },
      { kind: 'stop', container: 'b' },
      {
        ...{ kind: 'run', container: 'c', image: 'app', detached: true, removeAfter: false },
        command: ['sh', '-c', 'while true; do sleep 1; done'],
      },
    ],
    host,
  );
  const row = (name: string, image: unknown, command: string, status: string, size: string) => ({
    ...{ name, image, command, status, size, virtualSize: '6.24MB' },
  });
  expect(processSizes(after)).toEqual([
    row('c', 'app', '"sh -c \'while true; …"', 'Up', '0B'),
    row('b', expect.stringMatching(/^[0-9a-f]{12}$/), '"sleep 600"', 'Exited (137)', '0B'),
    row('a', 'base:1', '"sleep 600"', 'Up', '5.24MB'),
  ]);
});

test('a container whose program was not found is only created', () => {
  const nosuch = { ...running('a'), command: ['nosuch'] };
  expect(processSizes(play([nosuch]).host)).toMatchObject([{ name: 'a', status: 'Created' }]);
});

test('history has the committed layer above the image', () => {
  const { host: after } = play([{ kind: 'commit', container: 'a', image: 'app' }], host);
  const image = findImage(after, 'app');
  expect(image && historyOf(image)).toEqual([
    { createdBy: 'sleep 600', size: '5.24MB' },
    { createdBy: '', size: '1MB' },
  ]);
});
