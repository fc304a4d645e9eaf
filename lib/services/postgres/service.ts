import type { Service } from '@/lib/services/service';

export const postgres = {
  title: 'Postgres',
  image: 'postgres:18-alpine',
  requirement: 'psycopg[binary]',
  // From version 18 on the image keeps its data one level higher: https://hub.docker.com/_/postgres
  dataDirectory: '/var/lib/postgresql',
  healthTest: ['CMD-SHELL', 'pg_isready --username app --dbname app'],
  environment: {
    POSTGRES_USER: 'app',
    POSTGRES_DB: 'app',
    POSTGRES_PASSWORD_FILE: '/run/secrets/postgres_password',
  },
  appEnvironment: {
    DATABASE_URL: 'postgresql://app@postgres:5432/app',
    POSTGRES_PASSWORD_FILE: '/run/secrets/postgres_password',
  },
  secrets: [
    {
      name: 'postgres_password',
      value: 'app',
      appReads: true,
      notes: ['Postgres takes it over when its volume is new.'],
    },
  ],
  login: { system: 'PostgreSQL', user: 'app', password: 'postgres_password' },
  proof: 'run',
} as const satisfies Service;
