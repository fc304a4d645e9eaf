import type { Service } from '@/lib/services/service';

/** Postgres with the extension, run as the official image is: https://github.com/pgvector/pgvector#docker */
export const pgvector = {
  title: 'pgvector',
  image: 'pgvector/pgvector:pg18',
  requirement: 'psycopg[binary]',
  // From version 18 on Postgres keeps its data one level higher: https://hub.docker.com/_/postgres
  dataDirectory: '/var/lib/postgresql',
  // By TCP, on which the server that fills a new volume does not listen:
  // https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh
  healthTest: ['CMD-SHELL', 'pg_isready --host 127.0.0.1 --username app --dbname app'],
  environment: {
    POSTGRES_USER: 'app',
    POSTGRES_DB: 'app',
    POSTGRES_PASSWORD_FILE: '/run/secrets/pgvector_password',
  },
  appEnvironment: {
    PGVECTOR_URL: 'postgresql://app@pgvector:5432/app',
    PGVECTOR_PASSWORD_FILE: '/run/secrets/pgvector_password',
  },
  secrets: [
    {
      name: 'pgvector_password',
      value: 'app',
      appReads: true,
      notes: ['pgvector takes it over when its volume is new.'],
    },
  ],
  login: { system: 'PostgreSQL', user: 'app', password: 'pgvector_password' },
  proof: { documentation: 'https://github.com/pgvector/pgvector' },
} as const satisfies Service;
