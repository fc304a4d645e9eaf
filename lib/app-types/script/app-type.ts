import type { AppType } from '@/lib/app-types/app-type';

export const script = {
  title: 'Script',
  what: 'runs once and ends',
  group: 'jobs',
  imageName: 'python-script',
  requirements: [],
  services: [],
  entry: 'main.py',
  processes: [
    {
      id: 'app',
      command: () => ['python', 'main.py'],
      rootArguments: [],
      port: null,
      health: null,
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: true,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
