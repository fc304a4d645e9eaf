import type { AppType } from '@/lib/app-types/app-type';

export const jupyter = {
  title: 'JupyterLab',
  what: 'notebooks, files and a terminal',
  group: 'notebooks',
  imageName: 'jupyter-lab',
  requirements: ['jupyterlab'],
  services: [],
  entry: 'start.ipynb',
  processes: [
    {
      id: 'app',
      command: (port) => ['jupyter', 'lab', '--ip=0.0.0.0', `--port=${port}`, '--no-browser'],
      rootArguments: ['--allow-root'],
      port: 8888,
      health: { test: { kind: 'http', path: '/api' }, startPeriodSeconds: 30 },
      askPath: '/api',
      logNote: 'the login token is in it',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: false,
  keeps: 'work',
} as const satisfies AppType;
