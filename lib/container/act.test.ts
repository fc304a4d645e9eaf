import { expect, test } from 'vitest';
import type { ContainerAction } from './container-action';
import { emptyHost } from './container-host';
import { play } from './made-host';

const daemon = 'Error response from daemon:';
const unknown: [ContainerAction, string[]][] = [
  [
    { kind: 'start', container: 'x' },
    [`${daemon} No such container: x`, 'Error: failed to start containers: x', '[1]'],
  ],
  [{ kind: 'kill', container: 'x' }, [`${daemon} cannot kill container: x: No such container: x`, '[1]']],
  [{ kind: 'remove', container: 'x', force: false }, [`${daemon} No such container: x`, '[1]']],
  [{ kind: 'remove', container: 'x', force: true }, [`${daemon} No such container: x`]],
  [{ kind: 'cat', container: 'x', path: '/' }, [`${daemon} No such container: x`, '[1]']],
  [{ kind: 'remove-image', image: 'x', force: false }, [`${daemon} No such image: x:latest`, '[1]']],
];

test.for(unknown)('a name that nobody has: %#', ([action, expected]) => {
  const { host, shown } = play([action], emptyHost);
  expect(shown.slice(1)).toEqual(expected);
  expect(host).toBe(emptyHost);
});
