import { existsSync } from 'node:fs';
import { run } from './setup.mjs';
import { installDebianChromium } from './test/debian-chromium.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The browser for the tests: the one that is named, one that is there, Debian's, or Playwright's own. Null: none
 * can be had. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  const places = [...usualPlaces, await placeOfPlaywright()];
  for (const install of [() => {}, installDebianChromium, fetchWithPlaywright]) {
    install();
    const place = places.find((path) => existsSync(path));
    if (place) return place;
  }
  return null;
}

async function placeOfPlaywright() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

function fetchWithPlaywright() {
  console.log('Fetching a Chromium for the browser tests (once) …');
  const cli = ['node_modules/@playwright/test/cli.js', 'install', 'chromium'];
  run(process.execPath, cli, { stdio: 'ignore', timeout: 300_000 });
}
