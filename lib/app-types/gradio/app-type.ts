import type { AppType } from '@/lib/app-types/app-type';

/**
 * Beside an app of FastAPI, which answers Docker: https://www.gradio.app/docs/gradio/mount_gradio_app
 * An open page keeps a connection, for which uvicorn would wait: https://www.uvicorn.org/settings/#timeouts
 */
export const gradio = {
  title: 'Gradio',
  what: 'a form around one function, as for a model',
  group: 'pages',
  imageName: 'gradio-app',
  requirements: ['gradio'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'uvicorn',
        'app:app',
        '--host',
        '0.0.0.0',
        '--port',
        `${port}`,
        '--timeout-graceful-shutdown',
        '3',
      ],
      reload: ['--reload'],
      rootArguments: [],
      port: 7860,
      health: { test: { kind: 'http', path: '/health' }, startPeriodSeconds: 60 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
