import { type Browser, chromium, type Page } from '@playwright/test';
import { percentile, type Row } from './row';
import { type Running, startOurs, stopAll } from './start-process';

// A middling laptop on a middling line: https://web.dev/articles/tbt measures with the same brake.
const cpuSlowdown = 4;
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const loads = 5;
const clicks = 20;

type Load = { largestPaint: number; blocked: number };

/** What somebody waits for: the first sight of the page, and the picture after a click. */
export async function measureBrowser(): Promise<Row[]> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) return [{ name: 'browser', value: 'not measured: no Chromium' }];
  const running: Running[] = [];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const { port } = await startOurs(running);
    const measured: Load[] = [];
    for (let index = 0; index < loads; index++) measured.push(await measureLoad(browser, port));
    const median = (key: keyof Load) =>
      `${percentile(
        measured.map((each) => each[key]),
        0.5,
      ).toFixed(0)} ms`;
    return [
      { name: 'page, largest contentful paint (CPU × 4)', value: median('largestPaint') },
      { name: 'page, total blocking time (CPU × 4)', value: median('blocked') },
      await measureClicks(browser, port),
    ];
  } finally {
    await browser.close();
    stopAll(running);
  }
}

async function measureLoad(browser: Browser, port: number): Promise<Load> {
  const page = await openSlowly(browser, port);
  const load = await page.evaluate(
    () =>
      new Promise<Load>((resolve) => {
        let largestPaint = 0;
        let blocked = 0;
        new PerformanceObserver((list) => {
          largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocked += Math.max(0, duration - 50);
        }).observe({ type: 'longtask', buffered: true });
        // Buffered entries arrive in tasks of their own, before an idle period.
        requestIdleCallback(() => resolve({ largestPaint, blocked }));
      }),
  );
  await page.context().close();
  return load;
}

/** From the click to the frame that shows its picture, as the browser itself reports it. */
async function measureClicks(browser: Browser, port: number): Promise<Row> {
  const page = await openSlowly(browser, port);
  await page.evaluate(() => {
    const durations: number[] = [];
    Object.assign(globalThis, { durations });
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'click') durations.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  for (let index = 0; index < clicks; index++) {
    await page.getByRole('radio', { name: index % 2 === 0 ? /^alpine/ : /^slim/ }).check({ force: true });
  }
  const read = () => (globalThis as unknown as { durations: readonly number[] }).durations;
  await page.waitForFunction(() => (globalThis as unknown as { durations: unknown[] }).durations.length > 0);
  const durations = await page.evaluate(read);
  await page.context().close();
  const value = `${percentile(durations, 0.5).toFixed(0)} / ${percentile(durations, 0.95).toFixed(0)} ms (p50/p95)`;
  return { name: 'click → picture (CPU × 4)', value };
}

async function openSlowly(browser: Browser, port: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await page.goto(`http://127.0.0.1:${port}/?lib=pandas,numpy,scikit-learn`, { waitUntil: 'networkidle' });
  return page;
}
