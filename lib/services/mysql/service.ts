import type { Service } from '@/lib/services/service';

/** Variables and directory of the official image: https://hub.docker.com/_/mysql */
export const mysql = {
  title: 'MySQL',
  // The newest with long-term support: https://dev.mysql.com/doc/en/mysql-releases.html
  image: 'mysql:9.7',
  // Its accounts use caching_sha2_password, for which the client needs what the extra brings:
  // https://pymysql.readthedocs.io/en/latest/user/installation.html
  requirement: 'pymysql[rsa]',
  dataDirectory: '/var/lib/mysql',
  // By TCP, on which the server that fills a new volume does not listen; refused access is an answer as well:
  // https://dev.mysql.com/doc/refman/9.7/en/mysqladmin.html
  healthTest: ['CMD', 'mysqladmin', 'ping', '--host=127.0.0.1'],
  environment: {
    MYSQL_USER: 'app',
    MYSQL_DATABASE: 'app',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    MYSQL_PASSWORD: '${MYSQL_PASSWORD:-app}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    MYSQL_ROOT_PASSWORD: '${MYSQL_ROOT_PASSWORD:-app}',
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
  appEnvironment: { MYSQL_URL: 'mysql://app:${MYSQL_PASSWORD:-app}@mysql:3306/app' },
  settings: [
    {
      name: 'MYSQL_PASSWORD',
      value: 'app',
      notes: [
        'Letters and digits only: the password becomes part of an address.',
        'MySQL takes it over when its volume is new.',
      ],
    },
    {
      name: 'MYSQL_ROOT_PASSWORD',
      value: 'app',
      notes: ['Of the administrator, taken over when the volume is new; the app does not use it.'],
    },
  ],
  proof: { documentation: 'https://hub.docker.com/_/mysql' },
} as const satisfies Service;
