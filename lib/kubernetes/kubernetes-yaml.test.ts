import fc from 'fast-check';
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { Secret, Service } from 'kubernetes-models/v1';
import { describe, expect, it, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { Process } from '@/lib/app-types/app-type';
import { type AppTypeId, appType, appTypeIds, mainProcess } from '@/lib/app-types/app-types';
import { type ComposeInput, composeInput, needsKubernetes } from '@/lib/context/compose-input';
import { parseImageName } from '@/lib/recipe/image-name';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { secretFiles, secretPath, secretsOfApp } from '@/lib/services/secrets';
import { documentationOfUnrun, type ServiceId, service, serviceIds } from '@/lib/services/services';
import { printKubernetesYaml } from './kubernetes-yaml';

type Container = {
  name: string;
  image: string;
  command?: string[];
  args?: string[];
  env?: { name: string; value?: string }[];
  readinessProbe?: { exec?: { command: string[] }; httpGet?: unknown };
  securityContext: unknown;
  volumeMounts?: { name: string; mountPath: string; subPath?: string }[];
};
type Document = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels: Record<string, string> };
  spec: {
    selector: { matchLabels: Record<string, string> } & Record<string, unknown>;
    ports?: { port: number }[];
    strategy?: unknown;
    template: {
      metadata: { labels: unknown };
      spec: {
        containers: [Container];
        securityContext: unknown;
        volumes?: { name: string; secret?: { secretName: string } }[];
      };
    };
  };
  stringData?: Record<string, string>;
};

function read(yaml: string): Document[] {
  return parseAllDocuments(yaml).map((document) => {
    expect([...document.errors, ...document.warnings]).toEqual([]);
    return document.toJS();
  });
}

function inputOf(app: AppTypeId, change: Partial<ComposeInput> = {}): ComposeInput {
  const input = composeInput({ ...defaultRecipe, app }, appType(app).imageName, mainProcess(app).port);
  return { ...input, ...change };
}

const documentsOf = (app: AppTypeId, change: Partial<ComposeInput> = {}) =>
  read(printKubernetesYaml(inputOf(app, change)));

const several = appTypeIds.filter((app) => needsKubernetes(inputOf(app)));

/** None, each, every two and all: no document depends on more than that. */
const combinations: (readonly ServiceId[])[] = [
  [],
  ...serviceIds.map((id) => [id]),
  ...serviceIds.flatMap((one, index) => serviceIds.slice(index + 1).map((other) => [one, other])),
  serviceIds,
];
const everyInput = several.flatMap((app) =>
  combinations.flatMap((services) =>
    [true, false].map((on) =>
      inputOf(app, {
        services: [...new Set([...appType(app).services, ...services])],
        hasUser: on,
        hasHealth: on,
        readOnlyRoot: on,
        port: on ? mainProcess(app).port : 80,
      }),
    ),
  ),
);

const models = { Deployment, Job, NetworkPolicy, Secret, Service, StatefulSet };

/** What the schema says against it. Its validators let a field pass that they do not know, but never read it. */
function complaints(document: object): string[] {
  const { kind, apiVersion } = document as Document;
  const model = models[kind as keyof typeof models];
  if (model === undefined || model.apiVersion !== apiVersion) return [`${apiVersion} ${kind}`];
  const seen = new Set<string>(['/apiVersion', '/kind']);
  try {
    model.prototype.validate.call(watch(document, '', seen) as InstanceType<typeof model>);
  } catch (error) {
    return [(error as Error).message];
  }
  return pathsIn(document, '').filter((path) => !seen.has(path));
}

function watch<T extends object>(value: T, path: string, seen: Set<string>): T {
  return new Proxy(value, {
    get(target, key) {
      const inner: unknown = Reflect.get(target, key);
      const place = `${path}/${String(key)}`;
      seen.add(place);
      return typeof inner === 'object' && inner !== null ? watch(inner, place, seen) : inner;
    },
  });
}

function pathsIn(value: unknown, path: string): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = `${path}/${key}`;
    return [place, ...pathsIn(inner, place)];
  });
}

describe('the schema of Kubernetes', () => {
  it.each(several)('takes every document of %s, with any services and options', (app) => {
    const inputs = everyInput.filter(({ processes }) => processes === appType(app).processes);
    const texts = inputs.flatMap((input) => printKubernetesYaml(input).split('\n---\n'));
    for (const document of [...new Set(texts)].flatMap(read))
      expect(complaints(document), `${document.kind} ${document.metadata.name}`).toEqual([]);
  });

  it('refuses what is no manifest', () => {
    const [deployment] = documentsOf('dask');
    const { spec } = deployment as Document;
    const container = { ...spec.template.spec.containers[0], readynessProbe: {} };
    const template = { ...spec.template, spec: { ...spec.template.spec, containers: [container] } };
    const wrong: [object, RegExp][] = [
      [
        { ...deployment, spec: { ...spec, template } },
        /^\/spec\/template\/spec\/containers\/0\/readynessProbe$/,
      ],
      [{ ...deployment, spec: { ...spec, replicas: '1' } }, /replicas must be integer/],
      [{ ...deployment, spec: { template } }, /must have required property selector/],
      [{ ...deployment, apiVersion: 'v1' }, /^v1 Deployment$/],
    ];
    for (const [document, message] of wrong) expect(complaints(document)[0]).toMatch(message);
  });
});

test.each(several)('every address between the containers of %s leads to one that listens there', (app) => {
  const services = [...new Set([...appType(app).services, ...serviceIds])];
  const documents = documentsOf(app, { services });
  const listening = documents
    .filter(({ kind }) => kind === 'Service')
    .flatMap(({ metadata, spec }) => (spec.ports ?? []).map(({ port }) => `${metadata.name}:${port}`));
  const names = [...appType(app).processes.map(({ id }) => id), ...services].join('|');
  const asked = documents
    .flatMap(containersOf)
    .flatMap(({ args = [], env = [] }) => [...args, ...env.map(({ value = '' }) => value)])
    .flatMap((text) => text.match(new RegExp(`(?<![\\w.-])(?:${names}):\\d+`, 'g')) ?? []);
  expect(asked.length).toBeGreaterThan(0);
  for (const address of asked) expect(listening).toContain(address);
});

test.each(several)('each Service and selector of %s finds the pods of its own, and of no other', (app) => {
  const documents = documentsOf(app, { services: serviceIds });
  const pods = documents.flatMap(({ spec }) => (spec?.template ? [spec.template.metadata.labels] : []));
  for (const { kind, metadata, spec } of documents) {
    if (kind === 'Service') expect(pods.filter((labels) => equal(labels, spec.selector))).toHaveLength(1);
    if (kind === 'Deployment' || kind === 'StatefulSet') {
      expect(spec.selector.matchLabels).toEqual(metadata.labels);
      expect(spec.template.metadata.labels).toEqual(metadata.labels);
    }
  }
});

const equal = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

test.each(several)(
  '%s keeps no folder: pods on several nodes would need storage that all of them write to',
  (app) => {
    expect(appType(app).keeps).toBeUndefined();
  },
);

test('what ends is a job, what stays is started again, and what there may be one of never has two', () => {
  const run = documentsOf('dask').flatMap(({ kind, metadata, spec }) =>
    spec.template ? [[kind, metadata.name, spec.strategy ?? null]] : [],
  );
  expect(run).toEqual([
    ['Deployment', 'app', { type: 'Recreate' }],
    ['Deployment', 'worker', null],
    ['Job', 'job', null],
  ]);
});

test('a password stands in the secret, once, and is a file for those that read it, where compose mounts it', () => {
  const [secret, ...others] = documentsOf('celery', { services: serviceIds });
  expect(secret?.kind).toBe('Secret');
  const secrets = secretFiles(serviceIds);
  expect(secret?.stringData).toEqual(Object.fromEntries(secrets.map(({ name, value }) => [name, value])));
  const readers: Record<string, readonly { name: string }[]> = Object.fromEntries(
    serviceIds.map((id) => [id, service(id).secrets]),
  );
  for (const { template } of others.flatMap(({ spec }) => (spec?.template ? [spec] : []))) {
    const { volumes = [], containers } = template.spec;
    const [{ name, env = [], volumeMounts = [] }] = containers;
    const volume = volumes.find((each) => each.secret?.secretName === secret?.metadata.name);
    const mounts = volumeMounts.filter((mount) => mount.name === volume?.name);
    const read = readers[name] ?? secretsOfApp(serviceIds);
    expect(mounts, name).toEqual(
      read.map((each) => ({
        name: volume?.name,
        mountPath: secretPath(each.name),
        subPath: each.name,
        readOnly: true,
      })),
    );
    for (const { name: variable, value = '' } of env) {
      expect(value, `${name} ${variable}`).not.toMatch(/\$\{|:app@/);
      if (/PASS/.test(variable)) expect(read.map((each) => secretPath(each.name))).toContain(value);
    }
  }
  expect(documentsOf('celery', { services: ['redis'] }).map(({ kind }) => kind)).not.toContain('Secret');
});

test('a command of a service is the one of compose.yaml, each dollar sign once', () => {
  const [broker] = documentsOf('celery', { services: ['rabbitmq'] })
    .flatMap(containersOf)
    .filter(({ name }) => name === 'rabbitmq');
  expect(broker?.args?.map(expand).at(-1)).toContain('="$(cat /run/secrets/rabbitmq_password)"');
});

test('an entry point of a service takes the place of that of its image, and its account may write to the volume', () => {
  const pods = documentsOf('celery', { services: ['opensearch', 'rabbitmq', 'seaweedfs'] })
    .filter(({ kind }) => kind === 'StatefulSet')
    .map(({ spec }) => spec.template.spec);
  const started = pods.map(({ containers: [{ command, args }] }) => [command?.length, args?.length]);
  expect(started).toEqual([
    [undefined, undefined],
    [undefined, 3],
    [3, undefined],
  ]);
  expect(pods[2]?.containers[0].command?.map(expand).at(-1)).toContain(
    '="$(cat /run/secrets/seaweedfs_password)"',
  );
  expect(pods.map(({ securityContext }) => securityContext)).toEqual([
    { fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    { seccompProfile: { type: 'RuntimeDefault' } },
    { seccompProfile: { type: 'RuntimeDefault' } },
  ]);
});

test('what keeps nothing is a Deployment without a volume, and is reached on the port of its page', () => {
  const found = documentsOf('celery', { services: ['adminer', 'mysql'] }).filter(
    ({ metadata }) => metadata.name === 'adminer',
  );
  expect(found.map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  expect(found[0]?.spec.template.spec.containers).toEqual([
    {
      name: 'adminer',
      image: 'adminer:5',
      env: [{ name: 'ADMINER_DEFAULT_SERVER', value: 'mysql' }],
      ports: [{ containerPort: 8080 }],
      securityContext: { allowPrivilegeEscalation: false },
    },
  ]);
  expect(found[1]?.spec.ports).toEqual([{ name: 'port-8080', port: 8080 }]);
  expect(printKubernetesYaml(inputOf('dask', { services: ['adminer'] }))).not.toContain('storage');
});

test.each(serviceIds)('what no engine of ours ran says so: %s', (id) => {
  const documentation = documentationOfUnrun(id);
  const said = printKubernetesYaml(inputOf('celery', { services: [id] })).match(/^# No engine of ours .*$/gm);
  expect(said).toEqual(documentation === null ? null : [expect.stringContaining(documentation)]);
});

test('dollar signs arrive as they were meant, in arguments and in probes', () => {
  const [main] = appType('celery').processes;
  const worker: Process = {
    ...main,
    id: 'worker',
    port: null,
    command: () => ['sh', '-c', 'echo $HOME $(id) $$ "$$(x)" $'],
    health: { test: { kind: 'command', line: 'test $$(cat /tmp/pid) = $$$$HOME' }, startPeriodSeconds: 1 },
  };
  const container = documentsOf('celery', { processes: [main, worker] })
    .flatMap(containersOf)
    .find(({ name }) => name === 'worker');
  expect(container?.args?.map(expand).at(-1)).toBe('echo $HOME $(id) $$ "$$(x)" $');
  expect(container?.readinessProbe?.exec?.command.map(expand)).toEqual([
    'sh',
    '-c',
    'test $(cat /tmp/pid) = $$HOME',
  ]);
});

/** As Kubernetes reads it: https://github.com/kubernetes/kubernetes/blob/master/third_party/forked/golang/expansion/expand.go */
function expand(text: string): string {
  return text.replace(/\$\$|\$\(([^)]*)\)/g, (found, name) => (found === '$$' ? '$' : `<${name}>`));
}

test('the options of the recipe are rights of the container', () => {
  const rights = (change: Partial<ComposeInput>) => {
    const pod = documentsOf('celery', change)[0]?.spec.template.spec;
    return {
      pod: pod?.securityContext,
      container: pod?.containers[0].securityContext,
      mounts: pod?.containers[0].volumeMounts?.map(({ mountPath }) => mountPath),
    };
  };
  const seccompProfile = { type: 'RuntimeDefault' };
  const few = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
  expect(rights({})).toEqual({
    pod: { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001, seccompProfile },
    container: { ...few, readOnlyRootFilesystem: true },
    mounts: ['/tmp', '/home/app'],
  });
  expect(rights({ hasUser: false })).toEqual({
    pod: { seccompProfile },
    container: { ...few, readOnlyRootFilesystem: true },
    mounts: ['/tmp'],
  });
  expect(rights({ readOnlyRoot: false })).toMatchObject({ container: few, mounts: undefined });
});

test('a port that only root could listen on is opened for the container', () => {
  const text = (port: number) => printKubernetesYaml(inputOf('celery', { port }));
  expect(text(80)).toContain('ip_unprivileged_port_start');
  expect(text(8000)).not.toContain('ip_unprivileged_port_start');
});

test('without health checks no process is asked, and the services still are', () => {
  const asked = (hasHealth: boolean) =>
    documentsOf('celery', { hasHealth })
      .flatMap(containersOf)
      .filter((each) => each.readinessProbe);
  expect(asked(true).map(({ name }) => name)).toEqual(['app', 'worker', 'beat', 'redis']);
  expect(asked(false).map(({ name }) => name)).toEqual(['redis']);
});

test('the page of a scheduler is for nobody else in the cluster, that of a web app is', () => {
  const policies = (app: AppTypeId) =>
    documentsOf(app).flatMap(({ kind, metadata }) => (kind === 'NetworkPolicy' ? [metadata.name] : []));
  expect(policies('dask')).toEqual(['inside']);
  expect(policies('celery')).toEqual(['inside', 'app']);
});

const component = fc.stringMatching(/^[a-z0-9]{1,9}(?:(?:\.|_|__|-{1,3})[a-z0-9]{1,9}){0,9}$/);
const imageNames = fc.oneof(
  fc.array(component, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  fc.constantFrom('on', 'null', '1e3', '0x1f', 'yes', '12', 'n', 'a'.repeat(100), `${'a'.repeat(62)}--b`),
);

test('whatever the image is called, its name is one string, a namespace and the value of a label', () => {
  fc.assert(
    fc.property(imageNames, (name) => {
      fc.pre(parseImageName(name) !== null);
      const documents = documentsOf('celery', { name });
      const plain = documentsOf('celery', { name: 'plain' });
      const label = documents[0]?.metadata.labels['app.kubernetes.io/name'] ?? '';
      expect(label).toMatch(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);
      const meant = JSON.stringify(plain).replaceAll('"plain:latest"', JSON.stringify(`${name}:latest`));
      expect(documents).toEqual(JSON.parse(meant.replaceAll('"plain"', JSON.stringify(label))));
    }),
  );
});

function containersOf({ spec }: Document): Container[] {
  return spec?.template?.spec.containers ?? [];
}
