import type { AppType } from '@/lib/app-types/app-type';

/** Its health check: https://docs.marimo.io/guides/deploying/deploying_docker/ */
export const marimo = {
  title: 'marimo',
  what: 'a reactive notebook in a Python file, served as an app',
  group: 'notebooks',
  imageName: 'marimo-app',
  requirements: ['marimo'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['marimo', 'run', 'app.py', '--headless', '--host=0.0.0.0', `--port=${port}`],
      rootArguments: [],
      port: 8080,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 30 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
