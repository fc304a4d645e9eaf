import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['**/*.test.ts'],
    pool: 'forks',
    // Builds that run side by side share steps of the build graph, and then neither can be read alone.
    fileParallelism: false,
    // Bounds for a machine without any cache: a test waits for events, never for a time.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
