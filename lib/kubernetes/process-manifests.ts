import type { Process } from '@/lib/app-types/app-type';
import type { ComposeInput } from '@/lib/context/compose-input';
import type { Manifest } from './manifest';
import { labelsOf } from './names';
import { podTemplate } from './pod';
import { namedPorts, portsOf } from './ports';

/** What runs it, and the name that the others find it by. */
export function processManifests(process: Process, input: ComposeInput): Manifest[] {
  const run = process.ends ? job(process, input) : deployment(process, input);
  return portsOf(process, input).length === 0 ? [run] : [run, address(process, input)];
}

function deployment(process: Process, input: ComposeInput): Manifest {
  const labels = labelsOf(input.name, process.id);
  return {
    comment: [],
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: process.id, labels },
    rest: {
      spec: {
        replicas: process.replicas,
        selector: { matchLabels: labels },
        ...(isOnlyOne(process) ? { strategy: { type: 'Recreate' } } : {}),
        template: podTemplate(process, input),
      },
    },
  };
}

/** A new version waits until the old one has gone: two schedulers would be one too many. A web server may have two for
 * a moment, so that there always is one. */
function isOnlyOne({ replicas, port, innerPorts }: Process): boolean {
  return replicas === 1 && (port === null || innerPorts !== undefined);
}

function job(process: Process, input: ComposeInput): Manifest {
  const { id, replicas } = process;
  return {
    comment: [`It runs once. To run it again: kubectl delete job ${id}, and apply this file.`],
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: id, labels: labelsOf(input.name, id) },
    rest: {
      spec: {
        // What it needs may not be there yet: it is tried again after 10, 20, 40 and 80 seconds.
        backoffLimit: 4,
        ...(replicas === 1 ? {} : { completions: replicas, parallelism: replicas }),
        template: podTemplate(process, input, 'Never'),
      },
    },
  };
}

/**
 * Where other processes reach it, its name leads to the container itself, ready or not, as in compose.yaml: some listen
 * on the address that their name has, and some tell others of ports of their own.
 * https://kubernetes.io/docs/concepts/services-networking/service/#headless-services
 */
function address(process: Process, input: ComposeInput): Manifest {
  const labels = labelsOf(input.name, process.id);
  return {
    comment: [],
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: process.id, labels },
    rest: {
      spec: {
        ...(process.innerPorts === undefined ? {} : { clusterIP: 'None', publishNotReadyAddresses: true }),
        selector: labels,
        ports: namedPorts(portsOf(process, input)),
      },
    },
  };
}
