import type { AppType } from '@/lib/app-types/app-type';

/** Its commands and their tests: https://typer.tiangolo.com/tutorial/testing/ */
export const cli = {
  title: 'Command-line tool',
  what: 'commands that run in a container',
  group: 'jobs',
  imageName: 'command-line-tool',
  requirements: ['typer'],
  services: [],
  entry: 'cli.py',
  processes: [
    {
      id: 'app',
      command: () => ['python', 'cli.py', '--help'],
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
