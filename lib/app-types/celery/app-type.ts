import type { AppType } from '@/lib/app-types/app-type';

/** Celery's own answers: https://docs.celeryq.dev/en/stable/userguide/monitoring.html */
export const celery = {
  title: 'Flask + Celery',
  what: 'a web API that hands work to a queue',
  group: 'background',
  imageName: 'celery-app',
  requirements: ['flask', 'gunicorn', 'celery[redis]'],
  services: ['redis'],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['gunicorn', '--bind', `0.0.0.0:${port}`, 'app:app'],
      rootArguments: [],
      port: 8000,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 10 },
      askPath: '/health',
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
    {
      id: 'worker',
      command: () => ['celery', '--app', 'tasks', 'worker', '--loglevel', 'info', '--concurrency', '2'],
      rootArguments: [],
      port: null,
      health: {
        test: {
          kind: 'command',
          line: 'celery --app tasks inspect ping --destination celery@$$HOSTNAME',
        },
        startPeriodSeconds: 30,
      },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
