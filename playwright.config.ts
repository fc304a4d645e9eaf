import { defineConfig } from '@playwright/test';

const port = 4173;
const baseURL = `http://127.0.0.1:${port}`;
const sizes = {
  desktop: { width: 1440, height: 900 },
  wide: { width: 1920, height: 1080 },
  phone: { width: 390, height: 844 },
};

export default defineConfig({
  testDir: 'e2e/browser',
  outputDir: 'test-results',
  // Two, because the machine that all figures are measured on has two cores.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A walk that a busy machine broke is tried once more; `npm test` names each that needed it, with its error.
  retries: 1,
  // Limits for a page that never gets there, on machines that do other work too; how fast it is `npm run bench` says.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    baseURL,
    // A worker would answer what the tests hold back or break; offline.spec.ts is about it.
    serviceWorkers: 'block',
    // It would take a sixth of the time. To look into a failure: npx playwright test … --trace on.
    trace: 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      chromiumSandbox: false,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // Every ability is tested on a desk; the other sizes get what depends on the size.
  projects: [
    { name: 'desktop', use: { viewport: sizes.desktop }, testIgnore: 'phone.spec.ts' },
    { name: 'wide', use: { viewport: sizes.wide }, grep: /@every-size|@wide/ },
    {
      name: 'phone',
      use: { viewport: sizes.phone, hasTouch: true, isMobile: true },
      grep: /phone\.spec|@every-size/,
    },
  ],
  webServer: {
    command: 'node dist/server.mjs',
    env: { PORT: `${port}` },
    url: baseURL,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
});
