import type { AppType } from '@/lib/app-types/app-type';

/** How a model is kept: https://scikit-learn.org/stable/model_persistence.html */
export const training = {
  title: 'Training job',
  what: 'trains a model, measures it and keeps it',
  group: 'jobs',
  imageName: 'training-job',
  requirements: ['scikit-learn'],
  services: [],
  entry: 'train.py',
  processes: [
    {
      id: 'app',
      command: () => ['python', 'train.py'],
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
  keeps: 'model',
} as const satisfies AppType;
