import type { AppType } from '@/lib/app-types/app-type';

/** Its schedulers: https://apscheduler.readthedocs.io/en/3.x/userguide.html */
export const schedule = {
  title: 'Scheduled job',
  what: 'runs again and again at an interval',
  group: 'jobs',
  imageName: 'scheduled-job',
  requirements: ['apscheduler'],
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
      // Two of them would each run every job.
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
