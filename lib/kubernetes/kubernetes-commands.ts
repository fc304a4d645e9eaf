import type { Process } from '@/lib/app-types/app-type';
import { shellCommand } from '@/lib/plan/quote';
import { namespaceOf } from './names';

/** The names in kubernetes.yaml are short: a namespace of its own keeps them from others'. */
export function applyCommands(image: string): string[] {
  return [
    shellCommand('kubectl', 'create', 'namespace', namespaceOf(image)),
    kubectl(image, 'apply', '-f', 'kubernetes.yaml'),
  ];
}

/** What can be seen when all is there. The last line waits for Ctrl+C where the app has a port. */
export function lookCommands(
  image: string,
  processes: readonly [Process, ...Process[]],
  port: number | null,
): string[] {
  const jobs = processes.filter(({ ends }) => ends);
  const [main] = processes;
  return [
    kubectl(image, 'wait', 'deployment', '--all', '--for=condition=Available', '--timeout=10m'),
    ...jobs.map(({ id }) => kubectl(image, 'logs', '--follow', `job/${id}`)),
    ...(port === null
      ? []
      : [kubectl(image, 'port-forward', `service/${main.id}`, `${localPort(port)}:${port}`)]),
  ];
}

export function removeCommand(image: string): string {
  return shellCommand('kubectl', 'delete', 'namespace', namespaceOf(image));
}

/** Only root may listen on a lower one. */
export function localPort(port: number): number {
  return port < 1024 ? 8000 + port : port;
}

function kubectl(image: string, verb: string, ...words: readonly string[]): string {
  return shellCommand('kubectl', '--namespace', namespaceOf(image), verb, ...words);
}
