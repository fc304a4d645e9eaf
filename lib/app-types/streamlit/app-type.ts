import type { AppType } from '@/lib/app-types/app-type';

export const streamlit = {
  title: 'Streamlit',
  what: 'a page that runs again at every change',
  group: 'pages',
  imageName: 'streamlit-app',
  requirements: ['streamlit'],
  services: [],
  entry: 'app.py',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'streamlit',
        'run',
        'app.py',
        '--server.address=0.0.0.0',
        `--server.port=${port}`,
        '--server.headless=true',
        '--browser.gatherUsageStats=false',
      ],
      reload: ['--server.runOnSave=true'],
      rootArguments: [],
      port: 8501,
      health: { test: { kind: 'http', path: '/_stcore/health' }, startPeriodSeconds: 30 },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
