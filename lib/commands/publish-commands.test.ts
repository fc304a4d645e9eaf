import { expect, it } from 'vitest';
import { publishCommands, type RegistryId } from './publish-commands';

function linesOf(name: string, registry: RegistryId) {
  return publishCommands(name, registry, 'me', 'r.local:5000').map(({ line }) => line);
}

it('a name with a path goes where the path says, without an account before it', () => {
  expect(linesOf('org/api', 'docker-hub')).toEqual(['docker login', 'docker push org/api:latest']);
  expect(linesOf('org/api', 'own').slice(1)).toEqual([
    'docker tag org/api:latest r.local:5000/org/api:latest',
    'docker push r.local:5000/org/api:latest',
  ]);
});

it('a name with a host is not named a second time for that host, and loses it for another', () => {
  expect(linesOf('ghcr.io/org/api', 'ghcr')).toEqual([
    'docker login ghcr.io',
    'docker push ghcr.io/org/api:latest',
  ]);
  expect(linesOf('ghcr.io/org/api', 'docker-hub').at(-1)).toBe('docker push org/api:latest');
});
