import type { AppType } from '@/lib/app-types/app-type';

/** Celery's own answers: https://docs.celeryq.dev/en/stable/userguide/monitoring.html */
export const celery = {
  title: 'Flask + Celery',
  what: 'a web API that hands work to a queue, and a schedule',
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
    {
      id: 'beat',
      command: () => [
        'celery',
        '--app',
        'tasks',
        'beat',
        '--loglevel',
        'info',
        '--schedule',
        '/tmp/beat',
        '--pidfile',
        '/tmp/beat.pid',
      ],
      rootArguments: [],
      port: null,
      // It answers to nobody: that it wrote down who it is, is all that can be asked.
      health: { test: { kind: 'command', line: 'test -s /tmp/beat.pid' }, startPeriodSeconds: 30 },
      askPath: null,
      logNote: 'follow its log',
      // Two of them would each send every task.
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
