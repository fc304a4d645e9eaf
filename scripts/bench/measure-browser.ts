import { chromium } from '@playwright/test';
import { measureClicks } from './measure-clicks';
import { measureLoads } from './measure-loads';
import { measurePageMemory } from './measure-page-memory';
import type { Row } from './row';
import { type Running, startOurs, stopAll } from './start-process';

/** What somebody waits for: the first sight of the page, the picture after a click, and that it stays so. */
export async function measureBrowser(): Promise<Row[]> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) return [{ name: 'browser', value: 'not measured: no Chromium' }];
  const running: Running[] = [];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const { port } = await startOurs(running);
    const site = `http://127.0.0.1:${port}/`;
    return [
      ...(await measureLoads(browser, site)),
      ...(await measureClicks(browser, site)),
      ...(await measurePageMemory(browser, site)),
    ];
  } finally {
    await browser.close();
    stopAll(running);
  }
}
