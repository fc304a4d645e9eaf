import type { AppType } from '@/lib/app-types/app-type';

/** Where workers and jobs find the scheduler. It is never published: who reaches it runs code. The recipe's port is
 * that of the dashboard. */
const schedulerPort = (dashboardPort: number) => (dashboardPort === 8786 ? 8787 : 8786);
const schedulerAddress = (dashboardPort: number) => `tcp://app:${schedulerPort(dashboardPort)}`;

/** Its commands: https://docs.dask.org/en/stable/deploying-cli.html */
export const dask = {
  title: 'Dask cluster',
  what: 'a scheduler, two workers and a job they share',
  group: 'background',
  imageName: 'dask-cluster',
  // `dask scheduler` is newer than the last Dask for Python 3.7.
  requirements: ['dask[array,diagnostics,distributed]>=2023.3'],
  services: [],
  entry: 'job.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'dask',
        'scheduler',
        '--host=0.0.0.0',
        `--port=${schedulerPort(port)}`,
        `--dashboard-address=0.0.0.0:${port}`,
      ],
      rootArguments: [],
      port: 8787,
      innerPorts: (port) => [schedulerPort(port)],
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 20 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
    {
      id: 'worker',
      command: (port) => [
        'dask',
        'worker',
        schedulerAddress(port),
        '--nworkers=1',
        '--nthreads=2',
        '--local-directory=/tmp',
        '--dashboard-address=127.0.0.1:8789',
      ],
      rootArguments: [],
      port: null,
      health: {
        test: {
          kind: 'command',
          line: `python -c "import urllib.request as u; u.urlopen('http://127.0.0.1:8789/health')"`,
        },
        startPeriodSeconds: 30,
      },
      askPath: null,
      logNote: 'follow its log',
      replicas: 2,
      ends: false,
    },
    {
      id: 'job',
      command: (port) => ['python', 'job.py', schedulerAddress(port)],
      rootArguments: [],
      port: null,
      health: null,
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: true,
    },
  ],
  readOnlyRoot: true,
  operator: { title: 'the Dask Kubernetes Operator', page: 'https://kubernetes.dask.org/' },
} as const satisfies AppType;
