import type { AppType } from '@/lib/app-types/app-type';

/** Culling kernels: https://voila.readthedocs.io/en/stable/customize.html#cull-idle-kernels */
export const voila = {
  title: 'Voilà',
  what: 'a notebook with its widgets, without its code',
  group: 'notebooks',
  imageName: 'voila-notebook',
  requirements: ['voila', 'ipykernel', 'ipywidgets'],
  services: [],
  entry: 'start.ipynb',
  processes: [
    {
      id: 'app',
      command: (port) => [
        'voila',
        'start.ipynb',
        '--no-browser',
        '--Voila.ip=0.0.0.0',
        `--port=${port}`,
        // Every reader has a kernel; this one ends two minutes after its page was closed or lost.
        '--MappingKernelManager.cull_interval=60',
        '--MappingKernelManager.cull_idle_timeout=120',
      ],
      rootArguments: [],
      port: 8866,
      // The page itself would start a kernel at every check.
      health: {
        test: { kind: 'http', path: '/voila/templates/lab/static/voila.js' },
        startPeriodSeconds: 30,
      },
      askPath: null,
      logNote: 'follow its log',
      replicas: 1,
      ends: false,
    },
  ],
  readOnlyRoot: true,
} as const satisfies AppType;
