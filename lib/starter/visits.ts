import type { ServiceId } from '@/lib/catalogue/services';
import { pythonFile } from './python';

const counters = {
  postgres: {
    module: 'psycopg',
    lines: [
      'def count_in_postgres():',
      '    """Adds a row and returns how many there are."""',
      '    with psycopg.connect(os.environ["DATABASE_URL"]) as connection:',
      '        connection.execute("CREATE TABLE IF NOT EXISTS visits (at timestamptz DEFAULT now())")',
      '        connection.execute("INSERT INTO visits DEFAULT VALUES")',
      '        return connection.execute("SELECT count(*) FROM visits").fetchone()[0]',
    ],
  },
  redis: {
    module: 'redis',
    lines: [
      'def count_in_redis():',
      '    """Adds one to a counter and returns it."""',
      '    return redis.Redis.from_url(os.environ["REDIS_URL"]).incr("visits")',
    ],
  },
} as const satisfies Record<ServiceId, { module: string; lines: readonly string[] }>;

/** src/visits.py: writes to and reads from every service of the recipe. */
export function visitsModule(services: readonly ServiceId[]): string {
  return pythonFile(
    ['"""Counts visits in the services that stand beside the app. compose.yaml sets their addresses."""'],
    ['import os'],
    services.map((id) => `import ${counters[id].module}`),
    ...services.map((id) => ['', ...counters[id].lines]),
    [
      '',
      'def count():',
      '    """Counts one visit everywhere: service -> number of visits."""',
      '    return {',
      ...services.map((id) => `        "${id}": count_in_${id}(),`),
      '    }',
    ],
  );
}
