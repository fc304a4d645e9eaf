import { act } from './act';
import { type ContainerAction, printAction } from './container-action';
import { type ContainerHost, emptyHost } from './container-host';
import { withImage } from './edit-host';

/** For tests: a host with one image of a few files. */
export const madeHost: ContainerHost = withImage(emptyHost, 'base:1', {
  bytes: 1_000_000,
  command: ['sh'],
  programs: ['cat', 'echo', 'false', 'sh', 'sleep', 'true'],
  files: [
    { path: '/etc/motd', bytes: 8, text: 'Welcome\n' },
    { path: '/etc/apt/sources', bytes: 300 },
  ],
  directories: ['/srv'],
});

/** What a terminal shows of some actions, with IDs cut short, and the host afterwards. */
export function play(
  actions: readonly ContainerAction[],
  before = madeHost,
): { host: ContainerHost; shown: string[] } {
  const shown: string[] = [];
  let host = before;
  for (const action of actions) {
    const acted = act(host, action);
    host = acted.host;
    const end = acted.exitCode === 0 ? [] : [`[${acted.exitCode}]`];
    shown.push(`$ ${printAction(action)}`, ...acted.output.map(hideIds), ...end);
  }
  return { host, shown };
}

/** `docker run -d` with a process that goes on. */
export function running(container: string, image = 'base:1'): ContainerAction {
  const command = ['sleep', '600'];
  return { kind: 'run', container, image, command, detached: true, removeAfter: false };
}

export function write(container: string, path: string, content: string | number): ContainerAction {
  return { kind: 'write', container, path, content, append: false };
}

function hideIds(line: string): string {
  return line.replace(/\b[0-9a-f]{12}(?:[0-9a-f]{52})?\b/g, 'ID');
}
