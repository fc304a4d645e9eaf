import type { Service } from '@/lib/services/service';

/**
 * Command and directory of the image: https://hub.docker.com/r/valkey/valkey
 * It speaks the protocol of Redis, whose client talks to it: https://valkey.io/topics/migration/
 */
export const valkey = {
  title: 'Valkey',
  image: 'valkey/valkey:9-alpine',
  requirement: 'redis',
  dataDirectory: '/data',
  healthTest: ['CMD', 'valkey-cli', 'ping'],
  // Write a snapshot to the volume at least every minute, so that a restart forgets little.
  command: ['valkey-server', '--save', '60', '1'],
  environment: {},
  appEnvironment: { VALKEY_URL: 'redis://valkey:6379/0' },
  secrets: [],
  proof: { documentation: 'https://hub.docker.com/r/valkey/valkey' },
} as const satisfies Service;
