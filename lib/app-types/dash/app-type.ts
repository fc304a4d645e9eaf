import type { AppType } from '@/lib/app-types/app-type';

/** Served by gunicorn: https://dash.plotly.com/deployment */
export const dash = {
  title: 'Dash',
  what: 'a page of charts that answer to controls',
  group: 'pages',
  imageName: 'dash-app',
  requirements: ['dash', 'gunicorn'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['gunicorn', '--bind', `0.0.0.0:${port}`, 'app:server'],
      reload: ['--reload'],
      rootArguments: [],
      port: 8050,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 15 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
