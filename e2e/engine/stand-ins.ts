import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '@/lib/services/service';
import { type ServiceId, service } from '@/lib/services/services';
import { docker } from './docker';

/**
 * A machine that no registry reaches may have other images under the names of the official ones. Where one lacks their
 * entry point, compose gives it one that does what theirs does first: NAME_FILE names the file that NAME stands in.
 * https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh
 */
export async function adaptStandIns(cwd: string, ids: readonly ServiceId[]): Promise<void> {
  const adapted = await Promise.all(ids.map(async (id) => [id, await adapt(cwd, id)] as const));
  const services = Object.fromEntries(adapted.filter(([, change]) => change !== null));
  // Every JSON text is YAML, and compose reads this file beside compose.yaml by itself.
  writeFileSync(join(cwd, 'compose.override.yaml'), JSON.stringify({ services }));
}

async function adapt(cwd: string, id: ServiceId): Promise<object | null> {
  const { image, command, secrets }: Service = service(id);
  if (secrets.length === 0) return null;
  const config = await docker(['image', 'inspect', '--format', '{{json .Config}}', image]);
  const { Entrypoint: own, Cmd: started } = JSON.parse(config) as { Entrypoint: string[]; Cmd: string[] };
  if (own.some((word) => word.endsWith('docker-entrypoint.sh'))) return null;
  const file = `docker-entrypoint-${id}.sh`;
  writeFileSync(join(cwd, file), entryPoint(own));
  chmodSync(join(cwd, file), 0o755);
  return {
    entrypoint: ['docker-entrypoint.sh'],
    ...(command === undefined ? { command: started } : {}),
    volumes: [`./${file}:/usr/local/bin/docker-entrypoint.sh:ro`],
  };
}

function entryPoint(own: readonly string[]): string {
  return [
    '#!/bin/bash',
    'set -euo pipefail',
    `for name in $(compgen -e | grep '_FILE$'); do export "\${name%_FILE}=$(< "\${!name}")"; done`,
    `exec ${own.join(' ')} "$@"`,
    '',
  ].join('\n');
}
