import { shellCommand } from '@/lib/plan/quote';
import { withoutHost } from '@/lib/recipe/image-name';
import type { Command } from './command-group';

/** Where an image can be sent. `host` is what stands before the account in its name. */
export const registries = {
  'docker-hub': { title: 'Docker Hub', host: null },
  ghcr: { title: 'GitHub (GHCR)', host: 'ghcr.io' },
  own: { title: 'Own registry', host: 'registry.example.com' },
} as const;
export type RegistryId = keyof typeof registries;

/** Log in, name the image for the registry, send it. `host` counts for an own registry only, and `account` where the
 * name needs one. */
export function publishCommands(name: string, id: RegistryId, account: string, host: string): Command[] {
  const server = id === 'own' ? typed(host) : registries[id].host;
  const image = `${name}:latest`;
  const path = withoutHost(name);
  const owner = needsAccount(name) ? typed(account) : '';
  const target = [server, owner, `${path}:latest`].filter((part) => part).join('/');
  const tag: Command = {
    id: 'tag',
    line: shellCommand('docker', 'tag', image, target),
    note: 'the name says where it goes',
  };
  return [
    { id: 'login', line: shellCommand('docker', 'login', ...(server ? [server] : [])), note: 'once' },
    ...(target === image ? [] : [tag]),
    { id: 'push', line: shellCommand('docker', 'push', target), note: 'only layers it lacks travel' },
  ];
}

/** A name with a path says itself whose the image is. */
export function needsAccount(name: string): boolean {
  return !withoutHost(name).includes('/');
}

/** As docker takes it for a name and not for an option; what cannot stand in a line is left out. */
function typed(text: string): string {
  return text.replace(/\p{Cc}/gu, '').replace(/^-+/, '');
}
