import type { AppType } from '@/lib/app-types/app-type';

export const flask = {
  title: 'Flask API',
  what: 'JSON answers, served by gunicorn',
  group: 'web',
  imageName: 'flask-api',
  requirements: ['flask', 'gunicorn'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      // The address stands here, where a reader looks for it; everything else in src/gunicorn.conf.py.
      command: (port) => ['gunicorn', '--bind', `0.0.0.0:${port}`, 'app:app'],
      reload: ['--reload'],
      rootArguments: [],
      port: 8000,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 10 },
      askPath: '/health',
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
