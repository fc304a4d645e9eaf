import { secretFiles, secretPath } from '@/lib/services/secrets';
import type { ServiceId } from '@/lib/services/services';
import { quoteDollars, withoutComposeDollars } from './dollars';
import type { Fields, Manifest } from './manifest';
import { labelsOf } from './names';

const secretName = 'passwords';
const volume = 'secrets';

/** What compose takes from the folder secrets. */
export function secretManifests(image: string, services: readonly ServiceId[]): Manifest[] {
  const files = secretFiles(services);
  if (files.length === 0) return [];
  return [
    {
      comment: [
        'Change these before you apply them, and keep them out of Git.',
        ...files.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
      ],
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: secretName, labels: labelsOf(image) },
      rest: { stringData: Object.fromEntries(files.map(({ name, value }) => [name, value])) },
    },
  ];
}

type Named = { name: string };

/** What a pod has to have, so that its containers may mount them. */
export function secretVolumes(secrets: readonly Named[]): Fields[] {
  return secrets.length === 0 ? [] : [{ name: volume, secret: { secretName } }];
}

/** Each where compose mounts it, and no other one beside it: the folder is left to the cluster, which has secrets of its
 * own there. https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
export function secretMounts(secrets: readonly Named[]): Fields[] {
  return secrets.map(({ name }) => ({
    name: volume,
    mountPath: secretPath(name),
    subPath: name,
    readOnly: true,
  }));
}

export function environmentOf(variables: Readonly<Record<string, string>>): Fields[] {
  return Object.entries(variables).map(([name, value]) => ({
    name,
    value: quoteDollars(withoutComposeDollars(value)),
  }));
}
