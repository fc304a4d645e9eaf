import type { Service } from '@/lib/services/service';

/** Variables and health check of the official image: https://hub.docker.com/_/mariadb */
export const mariadb = {
  title: 'MariaDB',
  image: 'mariadb:11.8',
  requirement: 'pymysql',
  dataDirectory: '/var/lib/mysql',
  healthTest: ['CMD', 'healthcheck.sh', '--connect', '--innodb_initialized'],
  environment: {
    MARIADB_USER: 'app',
    MARIADB_DATABASE: 'app',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    MARIADB_PASSWORD: '${MARIADB_PASSWORD:-app}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    MARIADB_ROOT_PASSWORD: '${MARIADB_ROOT_PASSWORD:-app}',
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
  appEnvironment: { MARIADB_URL: 'mysql://app:${MARIADB_PASSWORD:-app}@mariadb:3306/app' },
  settings: [
    {
      name: 'MARIADB_PASSWORD',
      value: 'app',
      notes: [
        'Letters and digits only: the password becomes part of an address.',
        'MariaDB takes it over when its volume is new.',
      ],
    },
    {
      name: 'MARIADB_ROOT_PASSWORD',
      value: 'app',
      notes: ['Of the administrator, taken over when the volume is new; the app does not use it.'],
    },
  ],
  proof: 'run',
} as const satisfies Service;
