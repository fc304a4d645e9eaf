import type { Service } from '@/lib/services/service';

/** Port, account and variable of the official image: https://github.com/TimWolla/docker-adminer */
export const adminer = {
  title: 'Adminer',
  image: 'adminer:5',
  requirement: null,
  dataDirectory: null,
  healthTest: null,
  environment: {},
  appEnvironment: {},
  secrets: [],
  page: {
    port: 8080,
    shows: 'shows the tables',
    opensDatabases: { serverVariable: 'ADMINER_DEFAULT_SERVER' },
  },
  proof: { documentation: 'https://hub.docker.com/_/adminer' },
} as const satisfies Service;
