import type { Secret } from './service';
import { type ServiceId, service } from './services';

export type SecretFile = Secret & {
  /** In the build context. */
  path: string;
};

/**
 * Each password that compose.yaml mounts, in a file of its own. Compose could take them from variables too, but those
 * have no default, and what it makes of them does not get into a container with a read-only root:
 * https://docs.docker.com/reference/compose-file/secrets/
 */
export function secretFiles(services: readonly ServiceId[]): SecretFile[] {
  return secretsOf(services).map((secret) => ({ ...secret, path: `secrets/${secret.name}` }));
}

/** Not those of administrators. */
export function secretsOfApp(services: readonly ServiceId[]): Secret[] {
  return secretsOf(services).filter(({ appReads }) => appReads);
}

/** Where a container finds it: https://docs.docker.com/compose/how-tos/use-secrets/ */
export function secretPath(name: string): string {
  return `/run/secrets/${name}`;
}

function secretsOf(services: readonly ServiceId[]): readonly Secret[] {
  return services.flatMap((id): readonly Secret[] => service(id).secrets);
}
