import type { Process } from '@/lib/app-types/app-type';
import type { ComposeInput } from '@/lib/context/compose-input';
import { secretsOfApp } from '@/lib/services/secrets';
import { service } from '@/lib/services/services';
import { quoteDollars } from './dollars';
import type { Fields } from './manifest';
import { labelsOf } from './names';
import { ownPort, portsOf } from './ports';
import { probesOf } from './probes';
import { environmentOf, secretMounts, secretVolumes } from './secret';

/**
 * What every pod of ours says. A Service named redis would otherwise set REDIS_PORT in each of them, and nobody here
 * asks the cluster anything. https://kubernetes.io/docs/tutorials/services/connect-applications-service/#accessing-the-service
 */
export const quietPod = { enableServiceLinks: false, automountServiceAccountToken: false } as const;

const writablePlaces = [
  { name: 'tmp', mountPath: '/tmp' },
  { name: 'home', mountPath: '/home/app' },
] as const;

/** A container of the one image. The first process is what the image starts by itself. */
export function podTemplate(process: Process, input: ComposeInput, restartPolicy?: 'Never'): Fields {
  const { name, services, readOnlyRoot, hasUser } = input;
  const writable = readOnlyRoot ? writablePlaces.filter(({ name: place }) => hasUser || place === 'tmp') : [];
  const passwords = secretsOfApp(services);
  const volumeMounts = [...writable, ...secretMounts(passwords)];
  const volumes = [
    ...writable.map((place) => ({ name: place.name, emptyDir: {} })),
    ...secretVolumes(passwords),
  ];
  return {
    metadata: { labels: labelsOf(name, process.id) },
    spec: {
      ...quietPod,
      ...(restartPolicy === undefined ? {} : { restartPolicy }),
      securityContext: podRights(process, input),
      containers: [{ ...container(process, input), ...(volumeMounts.length === 0 ? {} : { volumeMounts }) }],
      ...(volumes.length === 0 ? {} : { volumes }),
    },
  };
}

function container(process: Process, input: ComposeInput): Fields {
  const { name, processes, services, readOnlyRoot, hasHealth } = input;
  const env = services.flatMap((id) => environmentOf(service(id).appEnvironment));
  const ports = portsOf(process, input);
  return {
    name: process.id,
    image: `${name}:latest`,
    ...(process === processes[0] ? {} : { args: argumentsOf(process, input) }),
    ...(env.length === 0 ? {} : { env }),
    ...(ports.length === 0 ? {} : { ports: ports.map((containerPort) => ({ containerPort })) }),
    ...(hasHealth && process.health !== null && !process.ends
      ? probesOf(process.health, ownPort(process, input))
      : {}),
    securityContext: {
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
      ...(readOnlyRoot ? { readOnlyRootFilesystem: true } : {}),
    },
  };
}

/** `args` stands for the image's CMD, as `command` does in compose.yaml. */
function argumentsOf({ command, rootArguments }: Process, { port, hasUser }: ComposeInput): string[] {
  return [...command(port ?? 0), ...(hasUser ? [] : rootArguments)].map(quoteDollars);
}

function podRights(process: Process, input: ComposeInput): Fields {
  const isLow = portsOf(process, input).some((port) => port < 1024);
  return {
    ...(input.hasUser ? { runAsNonRoot: true, runAsUser: 10001, runAsGroup: 10001 } : {}),
    // Docker lets everyone listen on these, a cluster may not.
    ...(isLow ? { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] } : {}),
    seccompProfile: { type: 'RuntimeDefault' },
  };
}
