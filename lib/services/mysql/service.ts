import type { Service } from '@/lib/services/service';

// https://github.com/docker-library/mysql/blob/master/docker-entrypoint.sh
const withoutSigns = String.raw`Any signs but ' and \: the image writes it into SQL as it stands.`;

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
    MYSQL_PASSWORD_FILE: '/run/secrets/mysql_password',
    MYSQL_ROOT_PASSWORD_FILE: '/run/secrets/mysql_root_password',
  },
  appEnvironment: {
    MYSQL_URL: 'mysql://app@mysql:3306/app',
    MYSQL_PASSWORD_FILE: '/run/secrets/mysql_password',
  },
  secrets: [
    {
      name: 'mysql_password',
      value: 'app',
      appReads: true,
      notes: ['MySQL takes it over when its volume is new.', withoutSigns],
    },
    {
      name: 'mysql_root_password',
      value: 'app',
      appReads: false,
      notes: [
        'Of the administrator, taken over when the volume is new; the app does not use it.',
        withoutSigns,
      ],
    },
  ],
  login: { system: 'MySQL / MariaDB', user: 'app', password: 'mysql_password' },
  proof: { documentation: 'https://hub.docker.com/_/mysql' },
} as const satisfies Service;
