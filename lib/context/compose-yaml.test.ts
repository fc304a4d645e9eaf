import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Process } from '@/lib/app-types/app-type';
import { mainProcess } from '@/lib/app-types/app-types';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { documentationOfUnrun, serviceIds } from '@/lib/services/services';
import { composeInput } from './compose-input';
import { printComposeYaml } from './compose-yaml';

const input = composeInput(defaultRecipe, 'api', 8000);
const worker: Process = {
  ...mainProcess(defaultRecipe.app),
  id: 'worker',
  command: () => ['work', '--on', '8000'],
  rootArguments: ['--as-root'],
  port: null,
  health: { test: { kind: 'command', line: 'ping $$HOSTNAME' }, startPeriodSeconds: 7 },
  replicas: 2,
};

function servicesOf(change: Partial<typeof input>) {
  return parse(printComposeYaml({ ...input, ...change }, ['src', 'Dockerfile'])).services;
}

test('the project is called like the last part of the image', () => {
  const project = parse(printComposeYaml({ ...input, name: 'ghcr.io/org/my.api' }, []));
  expect(project.name).toBe('my-api');
  expect(project.services.app.image).toBe('ghcr.io/org/my.api:latest');
});

test('every process beside the first runs its own command, as often as it says, and publishes nothing', () => {
  const { app, worker: other } = servicesOf({ processes: [...input.processes, worker] });
  expect(app).toMatchObject({ image: 'api:latest', ports: ['127.0.0.1:8000:8000'] });
  expect(app.command).toBeUndefined();
  expect(other).toMatchObject({ image: 'api:latest', command: ['work', '--on', '8000'], scale: 2 });
  expect(other.ports).toBeUndefined();
});

test('it is asked by its own health check, and is never asked what the first one is asked', () => {
  const healthOf = (change: Partial<typeof input>, health = worker.health) =>
    servicesOf({ ...change, processes: [...input.processes, { ...worker, health }] }).worker.healthcheck;
  expect(healthOf({})).toMatchObject({ test: ['CMD-SHELL', 'ping $$HOSTNAME'], start_period: '7s' });
  expect(healthOf({}, null)).toEqual({ disable: true });
  expect(healthOf({ hasHealth: false })).toBeUndefined();
});

test('what the app keeps is in the volume that docker run takes too', () => {
  const kept = { folder: 'work', directory: '/app/work', volume: 'api-work' };
  const project = parse(printComposeYaml({ ...input, kept, services: ['redis'] }, []));
  expect(project.services.app.volumes).toEqual(['work:/app/work']);
  expect(project.volumes).toEqual({ 'redis-data': null, work: { name: 'api-work' } });
  expect(parse(printComposeYaml(input, [])).volumes).toBeUndefined();
});

test('every process of the app gets the passwords that it may read, a service its own, and each is a file beside it', () => {
  const services = ['mariadb', 'redis', 'rabbitmq'] as const;
  const project = parse(
    printComposeYaml({ ...input, services, processes: [...input.processes, worker] }, []),
  );
  const read = Object.entries<{ secrets?: string[] }>(project.services).map(([id, { secrets }]) => [
    id,
    secrets,
  ]);
  expect(Object.fromEntries(read)).toEqual({
    app: ['mariadb_password', 'rabbitmq_password'],
    worker: ['mariadb_password', 'rabbitmq_password'],
    mariadb: ['mariadb_password', 'mariadb_root_password'],
    redis: undefined,
    rabbitmq: ['rabbitmq_password'],
  });
  expect(project.secrets).toEqual({
    mariadb_password: { file: './secrets/mariadb_password' },
    mariadb_root_password: { file: './secrets/mariadb_root_password' },
    rabbitmq_password: { file: './secrets/rabbitmq_password' },
  });
  expect(parse(printComposeYaml({ ...input, services: ['redis'] }, [])).secrets).toBeUndefined();
});

test('a page for people is published to this machine, on the next port where the app has its own', () => {
  const portsOf = (port: number | null) => servicesOf({ port, services: ['mlflow', 'redis'] }).mlflow.ports;
  expect(portsOf(8000)).toEqual(['127.0.0.1:5000:5000']);
  expect(portsOf(null)).toEqual(['127.0.0.1:5000:5000']);
  expect(portsOf(5000)).toEqual(['127.0.0.1:5001:5000']);
  expect(servicesOf({ services: ['mlflow', 'redis'] }).redis.ports).toBeUndefined();
});

test('the app neither waits for what is for people alone nor is told of it, and that keeps nothing', () => {
  const project = parse(printComposeYaml({ ...input, port: 8080, services: ['adminer', 'postgres'] }, []));
  const { app, adminer } = project.services;
  expect(Object.keys(app.depends_on)).toEqual(['postgres']);
  expect(Object.keys(app.environment)).toEqual(['DATABASE_URL', 'POSTGRES_PASSWORD_FILE']);
  expect(adminer).toEqual({
    image: 'adminer:5',
    environment: { ADMINER_DEFAULT_SERVER: 'postgres' },
    ports: ['127.0.0.1:8081:8080'],
    restart: 'unless-stopped',
  });
  expect(Object.keys(project.volumes)).toEqual(['postgres-data']);
  const alone = parse(printComposeYaml({ ...input, services: ['adminer'] }, []));
  expect(alone.volumes).toBeUndefined();
  expect(alone.services.app.depends_on).toBeUndefined();
  expect(alone.services.adminer.environment).toBeUndefined();
});

test('a service that starts slowly is waited for, and one whose image reads no file gets its password before', () => {
  const { opensearch, redis, seaweedfs } = servicesOf({ services: ['opensearch', 'redis', 'seaweedfs'] });
  expect(opensearch.healthcheck.start_period).toBe('120s');
  expect(redis.healthcheck.start_period).toBe('10s');
  expect(redis.entrypoint).toBeUndefined();
  expect(seaweedfs.entrypoint.at(-1)).toContain(
    '"$$(cat /run/secrets/seaweedfs_password)" exec /entrypoint.sh mini',
  );
});

test('where the container runs as root it has the arguments that this needs', () => {
  const { worker: other } = servicesOf({ hasUser: false, processes: [...input.processes, worker] });
  expect(other.command).toEqual(['work', '--on', '8000', '--as-root']);
});

test.each(serviceIds)('what no engine of ours ran stands below one line that says so: %s', (id) => {
  const lines = printComposeYaml({ ...input, services: [id] }, []).split('\n');
  const said = lines.filter((line) => line.includes('Not run by'));
  const documentation = documentationOfUnrun(id);
  if (documentation === null) return expect(said).toEqual([]);
  expect(said).toEqual([expect.stringContaining(documentation)]);
  expect(lines[lines.indexOf(said[0] ?? '') + 1]).toBe(`  ${id}:`);
});
