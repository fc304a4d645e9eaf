import { chromium } from '@playwright/test';
import config from '../playwright.config';
import { type Running, startOurs, stopAll } from './bench/start-process';

/** Writes the pictures of the README from the page as it runs, in the light and in the dark. */
const recipe = '?lib=pandas,scikit-learn&with=postgres';
const viewport = { width: 1440, height: 900 };
const running: Running[] = [];
const browser = await chromium.launch(config.use?.launchOptions ?? {});
try {
  const { port } = await startOurs(running);
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport, colorScheme });
    await page.goto(`http://127.0.0.1:${port}/${recipe}`);
    await page.getByRole('radio', { name: /^edit / }).check({ force: true });
    // The lift takes a moment, and the editor takes the place of the plain text.
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
    await page.screenshot({ path: `docs/composer-${colorScheme}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  stopAll(running);
}
