import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** They read from the builder what it had cached, so nobody else may build meanwhile. */
const alone = ['what-if.test.ts', 'build-stage.test.ts', 'truth.test.ts'];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    projects: [
      project('together', { include: ['**/*.test.ts'], exclude: alone, maxWorkers: 2, groupOrder: 0 }),
      project('alone', { include: alone, exclude: [], maxWorkers: 1, groupOrder: 1 }),
    ],
  },
});

type Group = { include: string[]; exclude: string[]; maxWorkers: number; groupOrder: number };

function project(name: string, { include, exclude, maxWorkers, groupOrder }: Group) {
  return {
    resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
    test: {
      name,
      include,
      exclude,
      maxWorkers,
      sequence: { groupOrder },
      pool: 'forks' as const,
      // Bounds for a machine without any cache: a test waits for events, never for a time.
      testTimeout: 600_000,
      hookTimeout: 600_000,
    },
  };
}
