import { existsSync } from 'node:fs';
import { run } from './setup.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for the tests: the one that is named, one that is there, or Playwright's own. Null: none can be had. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return usualPlaces.find((path) => existsSync(path)) ?? (await ownOfPlaywright());
}

async function ownOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  console.log('Fetching a Chromium for the browser tests (once) …');
  const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  run(process.execPath, cli, { stdio: ['ignore', 'ignore', 'ignore'], timeout: 300_000 });
  return existsSync(path) ? path : null;
}
