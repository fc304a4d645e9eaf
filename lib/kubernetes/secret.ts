import { type ServiceId, service } from '@/lib/services/services';
import { quoteDollars, withoutComposeDollars } from './dollars';
import type { Fields, Manifest } from './manifest';
import { labelsOf } from './names';

const secretName = 'settings';

/** What compose takes from .env. */
export function secretManifests(image: string, services: readonly ServiceId[]): Manifest[] {
  const settings = services.flatMap((id) => service(id).settings);
  if (settings.length === 0) return [];
  return [
    {
      comment: [
        'Change these before you apply them, and keep them out of Git.',
        ...settings.flatMap(({ name, notes }) => notes.map((note) => `${name}: ${note}`)),
      ],
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: secretName, labels: labelsOf(image) },
      rest: { stringData: Object.fromEntries(settings.map(({ name, value }) => [name, value])) },
    },
  ];
}

/** `${NAME:-value}`, as compose writes what it takes from .env. */
const reference = /\$\{(\w+)[^}]*\}/g;

/** A list of variables. What a value takes from the secret stands before it, so that Kubernetes fills it in:
 * https://kubernetes.io/docs/tasks/inject-data-application/define-interdependent-environment-variables/ */
export function environmentOf(variables: Readonly<Record<string, string>>): Fields[] {
  const entries = Object.entries(variables);
  const parts = entries.flatMap(([, value]) => (isReference(value) ? [] : namesIn(value)));
  return [
    ...[...new Set(parts)].map((name) => fromSecret(name, name)),
    ...entries.map(([name, value]) => {
      const [key] = namesIn(value);
      return key !== undefined && isReference(value)
        ? fromSecret(name, key)
        : { name, value: filledIn(value) };
    }),
  ];
}

function fromSecret(name: string, key: string): Fields {
  return { name, valueFrom: { secretKeyRef: { name: secretName, key } } };
}

function namesIn(value: string): string[] {
  return [...value.matchAll(reference)].map(([, name = '']) => name);
}

function isReference(value: string): boolean {
  return value !== '' && value.replace(reference, '') === '';
}

function filledIn(value: string): string {
  const texts = value.split(/\$\{\w+[^}]*\}/).map((text) => quoteDollars(withoutComposeDollars(text)));
  const names = namesIn(value).map((name) => `$(${name})`);
  return texts.map((text, index) => `${text}${names[index] ?? ''}`).join('');
}
