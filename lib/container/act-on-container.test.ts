import { expect, test } from 'vitest';
import type { ContainerAction } from './container-action';
import { madeHost, play, running, write } from './made-host';

const attached = (container: string, ...command: string[]): ContainerAction => ({
  ...{ kind: 'run', container, image: 'base:1', detached: false, removeAfter: false },
  command,
});
const cat: ContainerAction = { kind: 'cat', container: 'a', path: '/note.txt' };

test('what was written stays when a container is stopped, and goes when it is removed', () => {
  const { shown } = play([
    ...[running('a'), write('a', '/note.txt', 'hi'), { kind: 'stop', container: 'a' } as const, cat],
    ...[{ kind: 'start', container: 'a' } as const, cat, { kind: 'restart', container: 'a' } as const, cat],
    { kind: 'remove', container: 'a', force: false },
    { kind: 'remove', container: 'a', force: true },
    ...[running('a'), cat],
  ]);
  expect(shown).toEqual([
    ...['$ docker run -d --name a base:1 sleep 600', 'ID'],
    "$ docker exec a sh -c 'echo hi > /note.txt'",
    ...['$ docker stop a', 'a'],
    ...['$ docker exec a cat /note.txt', 'Error response from daemon: container ID is not running', '[1]'],
    ...['$ docker start a', 'a', '$ docker exec a cat /note.txt', 'hi'],
    ...['$ docker restart a', 'a', '$ docker exec a cat /note.txt', 'hi'],
    '$ docker rm a',
    'Error response from daemon: cannot remove container "a": container is running: stop the container before removing or force remove',
    '[1]',
    ...['$ docker rm -f a', 'a', '$ docker run -d --name a base:1 sleep 600', 'ID'],
    ...['$ docker exec a cat /note.txt', 'cat: /note.txt: No such file or directory', '[1]'],
  ]);
});

const ends: [string, ContainerAction[], { state: string; exitCode: number } | undefined][] = [
  ['a running process', [running('a')], { state: 'running', exitCode: 0 }],
  ['a stopped one was killed', [running('a'), { kind: 'stop', container: 'a' }], exited(137)],
  ['a killed one', [running('a'), { kind: 'kill', container: 'a' }], exited(137)],
  ['one that ends by itself', [running('a'), { kind: 'end', container: 'a', exitCode: 3 }], exited(3)],
  ['one that ends at once', [attached('a', 'sh', '-c', 'exit 7')], exited(7)],
  [
    'one that is started again',
    [attached('a', 'false'), { kind: 'start', container: 'a' }, { kind: 'stop', container: 'a' }],
    exited(1),
  ],
  ['a program that is not there', [attached('a', 'nosuch')], { state: 'created', exitCode: 127 }],
  ['--rm', [{ ...attached('a', 'true'), removeAfter: true } as ContainerAction], undefined],
];

test.for(ends)('the state after %s', ([, actions, state]) => {
  const [container] = play(actions).host.containers;
  expect(container && { state: container.state, exitCode: container.exitCode }).toEqual(state);
});

function exited(exitCode: number) {
  return { state: 'exited', exitCode };
}

test('a command that goes on in front has no exit code yet', () => {
  expect(play([attached('a', 'sleep', '600')]).shown).toEqual([
    ...['$ docker run --name a base:1 sleep 600', '[null]'],
  ]);
});

test('what cannot be run is refused, and the host stays as it was', () => {
  const before = play([running('a')]).host;
  const { host, shown } = play(
    [running('a'), running('b', 'nosuch'), { kind: 'end', container: 'x', exitCode: 0 }],
    before,
  );
  expect(host).toBe(before);
  expect(shown).toEqual([
    '$ docker run -d --name a base:1 sleep 600',
    'docker: Error response from daemon: Conflict. The container name "/a" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.',
    ...['', "Run 'docker run --help' for more information", '[125]'],
    ...['$ docker run -d --name b nosuch sleep 600', "Unable to find image 'nosuch:latest' locally", '[125]'],
    ...['$ docker wait x', 'Error response from daemon: No such container: x', '[1]'],
  ]);
});

test('the same actions give the same host', () => {
  const actions = [running('a'), write('a', '/x', 'x'), running('b')];
  expect(play(actions, madeHost)).toEqual(play(actions, madeHost));
});
