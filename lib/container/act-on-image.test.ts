import { expect, test } from 'vitest';
import type { ContainerAction } from './container-action';
import { findImage } from './container-host';
import { play, running, write } from './made-host';

const commit = (container: string, image: string) => ({ kind: 'commit', container, image }) as const;
const removeImage = (image: string, force = false): ContainerAction => ({
  kind: 'remove-image',
  image,
  force,
});
const removeMotd = { kind: 'remove-file', container: 'a', path: '/etc/motd' } as const;

test('a committed image has the files of both, and the bytes of what is hidden too', () => {
  const { host } = play([running('a'), write('a', '/note.txt', 'hi'), removeMotd, commit('a', 'notes')]);
  expect(findImage(host, 'notes')).toMatchObject({
    bytes: 1_000_003,
    command: ['sleep', '600'],
    files: [
      { path: '/etc/apt/sources', bytes: 300 },
      { path: '/note.txt', bytes: 3, text: 'hi\n' },
    ],
    directories: ['/', '/etc', '/etc/apt', '/srv'],
    history: [
      { createdBy: 'sleep 600', bytes: 3 },
      { createdBy: '', bytes: 1_000_000 },
    ],
    layers: { length: 2 },
  });
});

test('nothing written is no layer, and the same layer again is no other', () => {
  const { host } = play([
    ...[running('a'), commit('a', 'empty'), write('a', '/x', 'x'), commit('a', 'one'), commit('a', 'two')],
  ]);
  expect(findImage(host, 'empty')?.layers).toEqual(findImage(host, 'base:1')?.layers);
  expect(findImage(host, 'one')?.layers).toEqual(findImage(host, 'two')?.layers);
  expect(findImage(host, 'one')?.id).not.toBe(findImage(host, 'two')?.id);
});

test('an image that a container uses is removed by force only, and the container goes on', () => {
  const { shown, host } = play([
    ...[running('a'), write('a', '/x', 'x'), commit('a', 'used'), running('b', 'used')],
    { kind: 'stop', container: 'b' },
    ...[removeImage('used'), removeImage('used', true), removeImage('used', true), removeImage('used')],
    { kind: 'start', container: 'b' },
    { kind: 'cat', container: 'b', path: '/x' },
  ]);
  expect(shown.slice(shown.indexOf('$ docker rmi used'))).toEqual([
    '$ docker rmi used',
    'Error response from daemon: conflict: unable to remove repository reference "used" (must force) - container ID is using its referenced image ID',
    '[1]',
    ...['$ docker rmi -f used', 'Untagged: used:latest', 'Deleted: sha256:ID'],
    ...['$ docker rmi -f used', 'Error response from daemon: No such image: used:latest'],
    ...['$ docker rmi used', 'Error response from daemon: No such image: used:latest', '[1]'],
    ...['$ docker start b', 'b', '$ docker exec b cat /x', 'x'],
  ]);
  expect(host.images).toHaveLength(2);
  expect(play([{ kind: 'remove', container: 'b', force: true }], host).host.images).toHaveLength(1);
});

test('an image without a name goes with the last one that stands on it', () => {
  const { shown, host } = play([
    ...[running('a'), write('a', '/x', 'x'), commit('a', 'one'), running('b', 'one'), write('b', '/y', 'y')],
    ...[commit('b', 'two'), { kind: 'remove', container: 'b', force: true } as const],
    ...[removeImage('one'), removeImage('two')],
  ]);
  const deleted = Array.from({ length: 4 }, () => 'Deleted: sha256:ID');
  expect(shown.slice(shown.indexOf('$ docker rmi one'))).toEqual([
    ...['$ docker rmi one', 'Untagged: one:latest', '$ docker rmi two', 'Untagged: two:latest', ...deleted],
  ]);
  expect(host.images).toHaveLength(1);
});
