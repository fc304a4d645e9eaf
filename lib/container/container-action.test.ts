import { expect, test } from 'vitest';
import { type ContainerAction, printAction } from './container-action';

const run = { kind: 'run', container: 'a', image: 'debian', detached: false, removeAfter: false } as const;
const write = { kind: 'write', container: 'a', path: '/note.txt', append: false } as const;

const lines: [ContainerAction, string][] = [
  [{ ...run, command: [] }, 'docker run --name a debian'],
  [
    { ...run, command: ['sh', '-c', 'exit 7'], detached: true, removeAfter: true },
    "docker run -d --rm --name a debian sh -c 'exit 7'",
  ],
  [{ ...write, content: 'hi' }, "docker exec a sh -c 'echo hi > /note.txt'"],
  [{ ...write, content: '# x', append: true }, `docker exec a sh -c 'echo "# x" >> /note.txt'`],
  [{ ...write, content: '$HOME' }, `docker exec a sh -c 'echo '\\''$HOME'\\'' > /note.txt'`],
  [{ ...write, content: '-n' }, `docker exec a sh -c 'printf "%s\\n" -n > /note.txt'`],
  [{ ...write, content: 5_242_880 }, "docker exec a sh -c 'head -c 5242880 /dev/zero > /note.txt'"],
  [{ kind: 'cat', container: 'a', path: '/etc/motd' }, 'docker exec a cat /etc/motd'],
  [{ kind: 'remove-file', container: 'a', path: '/a b' }, "docker exec a rm '/a b'"],
  [{ kind: 'make-directory', container: 'a', path: '/srv/x' }, 'docker exec a mkdir /srv/x'],
  [{ kind: 'stop', container: 'a' }, 'docker stop a'],
  [{ kind: 'restart', container: 'a', seconds: 1 }, 'docker restart -t 1 a'],
  [{ kind: 'start', container: 'a' }, 'docker start a'],
  [{ kind: 'kill', container: 'a' }, 'docker kill a'],
  [{ kind: 'end', container: 'a', exitCode: 0 }, 'docker wait a'],
  [{ kind: 'remove', container: 'a', force: true }, 'docker rm -f a'],
  [{ kind: 'commit', container: 'a', image: 'notes' }, 'docker commit a notes'],
  [{ kind: 'remove-image', image: 'notes', force: false }, 'docker rmi notes'],
];

test.for(lines)('an action is one line of a shell: %#', ([action, line]) => {
  expect(printAction(action)).toBe(line);
});
