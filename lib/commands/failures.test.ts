import { expect, test } from 'vitest';
import { failures } from './failures';

const at = (port: number) => ({ port, onlyHere: false });
const ids = (name: string, port: number | null) =>
  failures(name, port === null ? null : at(port)).map(({ id }) => id);

test('what listens may find its name or its port taken', () => {
  expect(ids('flask-api', 8000)).toEqual([
    'daemon',
    'permission',
    'name',
    'port',
    'address',
    'space',
    'network',
    'architecture',
  ]);
  expect(ids('job', null)).not.toContain('port');
  // The course runs its container without a name.
  expect(ids('docker_flask', 5000)).not.toContain('name');
});

test('every line speaks of this recipe', () => {
  const lines = failures('org/api', at(65_535)).flatMap(({ commands }) => commands.map(({ line }) => line));
  expect(lines).toContain('docker rm -f api');
  expect(lines).toContain('docker ps --filter publish=65535');
  expect(lines).toContain('docker build --platform linux/amd64 -t org/api:latest .');
  expect(failures('api', at(65_535)).find(({ id }) => id === 'port')?.means).toContain('-p 65534:65535');
});
