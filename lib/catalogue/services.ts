/** A service that stands beside the app, in its own container. */
export type Service = {
  title: string;
  image: string;
  /** Library the starter code talks to it with, as `parseRequirement` reads it. */
  requirement: string;
  /** Directory of the image that must outlive its container. */
  dataDirectory: string;
  /** Compose's health test, exec form. `$$` is how compose writes one dollar sign. */
  healthTest: readonly string[];
  /** Overrides the image's own command; absent for most. */
  command?: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** What the app is told, so that it finds the service. */
  appEnvironment: Readonly<Record<string, string>>;
};

export const services = {
  postgres: {
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
  },
  redis: {
    title: 'Redis',
    image: 'redis:8-alpine',
    requirement: 'redis',
    dataDirectory: '/data',
    healthTest: ['CMD', 'redis-cli', 'ping'],
    // Write a snapshot to the volume at least every minute, so that a restart forgets little.
    command: ['redis-server', '--save', '60', '1'],
    environment: {},
    appEnvironment: { REDIS_URL: 'redis://redis:6379/0' },
  },
} as const satisfies Record<string, Service>;

export type ServiceId = keyof typeof services;
export const serviceIds = Object.keys(services) as readonly ServiceId[];

export function service(id: ServiceId): Service {
  return services[id];
}
