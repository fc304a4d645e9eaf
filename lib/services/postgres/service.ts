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
    // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
    POSTGRES_PASSWORD: '${POSTGRES_PASSWORD:-app}',
  },
  // biome-ignore lint/suspicious/noTemplateCurlyInString: compose fills it in, from .env
  appEnvironment: { DATABASE_URL: 'postgresql://app:${POSTGRES_PASSWORD:-app}@postgres:5432/app' },
  settings: [
    {
      name: 'POSTGRES_PASSWORD',
      value: 'app',
      notes: [
        'Letters and digits only: the password becomes part of an address.',
        'Postgres takes it over when its volume is new.',
      ],
    },
  ],
  proof: 'run',
} as const satisfies Service;
