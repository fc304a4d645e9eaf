import type { Service } from '@/lib/services/service';

export const redis = {
  title: 'Redis',
  image: 'redis:8-alpine',
  requirement: 'redis',
  dataDirectory: '/data',
  healthTest: ['CMD', 'redis-cli', 'ping'],
  // Write a snapshot to the volume at least every minute, so that a restart forgets little.
  command: ['redis-server', '--save', '60', '1'],
  environment: {},
  appEnvironment: { REDIS_URL: 'redis://redis:6379/0' },
  secrets: [],
  proof: 'run',
} as const satisfies Service;
