import { expect, test } from 'vitest';
import { findContainer } from './container-host';
import { play, running, write } from './made-host';

const on = (kind: 'cat' | 'remove-file' | 'make-directory', path: string) =>
  ({ kind, container: 'a', path }) as const;
const append = (path: string, content: string | number) =>
  ({ kind: 'write', container: 'a', path, content, append: true }) as const;

const layers = {
  'an own file': [[write('a', '/x', 'x')], [{ path: '/x', kind: 'A', bytes: 2, text: 'x\n' }]],
  'an own file that is deleted leaves nothing': [[write('a', '/x', 'x'), on('remove-file', '/x')], []],
  'what is appended to comes along in full': [
    [append('/etc/motd', 'ä'), append('/etc/apt/sources', 10)],
    [
      { path: '/etc/apt/sources', kind: 'C', bytes: 310 },
      { path: '/etc/motd', kind: 'C', bytes: 11, text: 'Welcome\nä\n' },
    ],
  ],
  'a deleted file of the image leaves a mark': [
    [on('remove-file', '/etc/motd')],
    [{ path: '/etc/motd', kind: 'D', bytes: 0 }],
  ],
  'a deleted file that is written again is a changed one': [
    [on('remove-file', '/etc/motd'), append('/etc/motd', 'new')],
    [{ path: '/etc/motd', kind: 'C', bytes: 4, text: 'new\n' }],
  ],
  'a directory weighs nothing': [
    [on('make-directory', '/srv/x')],
    [{ path: '/srv/x', kind: 'A', bytes: 0, isDirectory: true }],
  ],
} as const;

test.for(Object.entries(layers))('%s', ([, [actions, layer]]) => {
  const { host } = play([running('a'), ...actions]);
  expect(findContainer(host, 'a')?.layer).toEqual(layer);
});

test('what cannot be done is said as the program says it, and changes nothing', () => {
  const actions = [
    ...[on('cat', '/nosuch'), on('cat', '/etc'), on('cat', '/etc/motd/x'), on('remove-file', '/etc')],
    ...[
      on('make-directory', '/etc'),
      on('make-directory', '/no/x'),
      write('a', '/no/x', ''),
      write('a', '/etc', ''),
    ],
  ];
  const { host, shown } = play([running('a'), ...actions]);
  expect(shown.filter((line) => !line.startsWith('$'))).toEqual([
    'ID',
    ...['cat: /nosuch: No such file or directory', '[1]'],
    ...['cat: /etc: Is a directory', '[1]'],
    ...['cat: /etc/motd/x: Not a directory', '[1]'],
    ...["rm: cannot remove '/etc': Is a directory", '[1]'],
    ...["mkdir: cannot create directory '/etc': File exists", '[1]'],
    ...["mkdir: cannot create directory '/no/x': No such file or directory", '[1]'],
    ...['sh: 1: cannot create /no/x: Directory nonexistent', '[2]'],
    ...['sh: 1: cannot create /etc: Is a directory', '[2]'],
  ]);
  expect(findContainer(host, 'a')?.layer).toEqual([]);
});
