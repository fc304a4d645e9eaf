import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: ['{app,components,lib,server,scripts,buildkit,e2e/truth}/**/*.test.{ts,tsx,mjs}'],
    // A time zone is a property of a process: threads cannot change theirs.
    pool: 'forks',
    setupFiles: ['./lib/testing/setup.ts'],
    // Only a guard against hanging: a busy machine must not fail a test.
    testTimeout: 120_000,
  },
});
