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
    MARIADB_PASSWORD_FILE: '/run/secrets/mariadb_password',
    MARIADB_ROOT_PASSWORD_FILE: '/run/secrets/mariadb_root_password',
  },
  appEnvironment: {
    MARIADB_URL: 'mysql://app@mariadb:3306/app',
    MARIADB_PASSWORD_FILE: '/run/secrets/mariadb_password',
  },
  secrets: [
    {
      name: 'mariadb_password',
      value: 'app',
      appReads: true,
      notes: ['MariaDB takes it over when its volume is new.'],
    },
    {
      name: 'mariadb_root_password',
      value: 'app',
      appReads: false,
      notes: ['Of the administrator, taken over when the volume is new; the app does not use it.'],
    },
  ],
  login: { system: 'MySQL / MariaDB', user: 'app', password: 'mariadb_password' },
  proof: 'run',
} as const satisfies Service;
