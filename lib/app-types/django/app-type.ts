import type { AppType } from '@/lib/app-types/app-type';

/**
 * What a server wants of it: https://docs.djangoproject.com/en/stable/howto/deployment/checklist/
 * The hook that migrates: https://docs.gunicorn.org/en/stable/settings.html#on-starting
 */
export const django = {
  title: 'Django',
  what: 'a site with forms and a database',
  group: 'web',
  imageName: 'django-site',
  requirements: ['django', 'gunicorn'],
  services: [],
  entry: 'notes/views.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['gunicorn', '--bind', `0.0.0.0:${port}`, 'project.wsgi'],
      reload: ['--reload'],
      rootArguments: [],
      port: 8000,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 15 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
