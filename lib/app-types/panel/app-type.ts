import type { AppType } from '@/lib/app-types/app-type';

/** https://panel.holoviz.org/how_to/server/commandline.html */
export const panel = {
  title: 'Panel',
  what: 'a page of widgets that are bound to functions',
  group: 'pages',
  imageName: 'panel-app',
  requirements: ['panel'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'panel',
        'serve',
        'app.py',
        '--address=0.0.0.0',
        `--port=${port}`,
        // Pages from elsewhere may not talk to it; without one that is right its own stays blank.
        `--allow-websocket-origin=localhost:${port}`,
        `--allow-websocket-origin=127.0.0.1:${port}`,
        '--liveness',
      ],
      reload: ['--dev'],
      rootArguments: [],
      port: 5006,
      health: { test: { kind: 'http', path: '/liveness' }, startPeriodSeconds: 30 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
