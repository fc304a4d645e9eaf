import type { Health } from '@/lib/app-types/app-type';
import { quoteDollars, withoutComposeDollars } from './dollars';
import type { Fields } from './manifest';

const everySeconds = 5;

/** How Kubernetes asks a process. https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/ */
export function probesOf({ test, startPeriodSeconds }: Health, port: number | null): Fields {
  if (test.kind === 'command') return { readinessProbe: commandProbe(['CMD-SHELL', test.line], 30) };
  if (port === null) return {};
  const ask = { httpGet: { path: test.path, port }, timeoutSeconds: 5 };
  return {
    // A node may have to fetch and unpack while it starts: ten times what is normal.
    startupProbe: {
      ...ask,
      periodSeconds: everySeconds,
      failureThreshold: Math.ceil((10 * startPeriodSeconds) / everySeconds),
    },
    readinessProbe: { ...ask, periodSeconds: 10 },
    livenessProbe: { ...ask, periodSeconds: 30 },
  };
}

/** Only for readiness: what a command asks may be another process, and that it is away is no reason to start this one
 * again. Nor is that a database is busy. */
export function commandProbe(test: readonly string[], periodSeconds: number): Fields {
  const [kind, ...words] = test;
  const command = kind === 'CMD-SHELL' ? ['sh', '-c', ...words] : words;
  return {
    exec: { command: command.map((word) => quoteDollars(withoutComposeDollars(word))) },
    periodSeconds,
    timeoutSeconds: 10,
  };
}
