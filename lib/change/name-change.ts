import type { Change } from './change';

/** As it goes on after "What if I": "edit app.py". */
export function nameChange(change: Change): string {
  switch (change.kind) {
    case 'rename':
      return `rename ${fileName(change.path)}`;
    case 'install':
      return `add ${change.library}`;
    case 'uninstall':
      return `remove ${change.library}`;
    case 'bump':
      return `bump ${change.library}`;
    case 'python':
      return change.step === 'patch' ? 'take a newer patch of Python' : 'bump Python';
    case 'base':
      return 'pull a newer base';
    case 'arg':
      return `set ARG ${change.name}`;
    case 'platform':
      return `build for ${change.platform}`;
    case 'env':
      return `set ${change.name}`;
    case 'user':
      return `run as ${change.user}`;
    case 'workdir':
      return `work in ${change.path}`;
    case 'cmd':
      return 'change CMD';
    case 'builder':
      return builders[change.state];
    default:
      return `${change.kind} ${fileName(change.path)}`;
  }
}

const builders = {
  new: 'use a new machine',
  'no-cache': 'build with --no-cache',
  'no-mounts': 'prune cache mounts',
  registry: 'import a registry’s cache',
  'registry-min': 'import a registry’s cache of mode=min',
} as const;

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
