import type { AppType } from '@/lib/app-types/app-type';

/** The data set comes with the library: https://scikit-learn.org/stable/datasets/toy_dataset.html */
export const model = {
  title: 'Model API',
  what: 'a scikit-learn model behind a typed API',
  group: 'models',
  imageName: 'model-api',
  requirements: ['fastapi', 'scikit-learn', 'uvicorn'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => ['uvicorn', 'app:app', '--host', '0.0.0.0', '--port', `${port}`],
      reload: ['--reload'],
      rootArguments: [],
      port: 8000,
      // It imports scikit-learn and learns before it answers.
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 30 },
      askPath: '/health',
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
