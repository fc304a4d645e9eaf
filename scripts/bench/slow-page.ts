import type { Browser, BrowserContext, Page } from '@playwright/test';

// A middling laptop on a middling line: https://web.dev/articles/tbt measures with the same brake.
const cpuSlowdown = 4;
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };

export const desk = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** A reader of our own: nothing kept, and no worker that would answer for the server. */
export function newReader(browser: Browser, viewport: { width: number; height: number }) {
  return browser.newContext({ viewport, serviceWorkers: 'block' });
}

/** Opens an address in a new tab, on a slow line and a slow processor, until nothing is fetched any more. */
export async function openSlowly(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  // What tsx puts around named functions, which the page does not know.
  await page.addInitScript('globalThis.__name = (named) => named');
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await page.goto(address, { waitUntil: 'networkidle' });
  return page;
}
