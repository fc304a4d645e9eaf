import type { AppType } from '@/lib/app-types/app-type';

export const fastapi = {
  title: 'FastAPI',
  what: 'a typed API with its own documentation',
  group: 'web',
  imageName: 'fastapi-app',
  requirements: ['fastapi', 'uvicorn'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['uvicorn', 'app:app', '--host', '0.0.0.0', '--port', `${port}`],
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
