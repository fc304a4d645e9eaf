import { type Browser, chromium, type Page } from '@playwright/test';
import { percentile, type Row } from './row';
import { type Running, startOurs, stopAll } from './start-process';

// A middling laptop on a middling line: https://web.dev/articles/tbt measures with the same brake.
const cpuSlowdown = 4;
const network = { offline: false, latency: 40, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 };
const loads = 5;
const clicks = 40;
const clickEvery = 120;

const start = '';
const pages = [
  { title: 'page', address: start },
  { title: 'page of a link', address: '?lib=numpy,pandas,scikit-learn' },
  { title: 'a lab', address: 'learn/order' },
];

type Load = { largestPaint: number; blocked: number };

/** What somebody waits for: the first sight of the page, and the picture after a click. */
export async function measureBrowser(): Promise<Row[]> {
  const executablePath = process.env.CHROMIUM;
  if (!executablePath) return [{ name: 'browser', value: 'not measured: no Chromium' }];
  const running: Running[] = [];
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false, args: ['--disable-gpu'] });
  try {
    const { port } = await startOurs(running);
    const rows: Row[] = [];
    for (const { title, address } of pages) rows.push(...(await measurePage(browser, port, title, address)));
    return [...rows, ...(await measureClicks(browser, port))];
  } finally {
    await browser.close();
    stopAll(running);
  }
}

async function measurePage(browser: Browser, port: number, title: string, address: string): Promise<Row[]> {
  const measured: Load[] = [];
  for (let index = 0; index < loads; index++) measured.push(await measureLoad(browser, port, address));
  const median = (key: keyof Load) =>
    percentile(
      measured.map((each) => each[key]),
      0.5,
    );
  return [
    goalRow(
      `${title}, largest contentful paint (CPU × 4)`,
      median('largestPaint'),
      address === start ? 900 : null,
    ),
    goalRow(`${title}, total blocking time (CPU × 4)`, median('blocked'), address === start ? 240 : null),
  ];
}

/** Blocking time counts from the first paint on, as https://web.dev/articles/tbt defines it. */
async function measureLoad(browser: Browser, port: number, address: string): Promise<Load> {
  const page = await openSlowly(browser, port, address);
  const load = await page.evaluate(
    () =>
      new Promise<Load>((resolve) => {
        let largestPaint = 0;
        let blocked = 0;
        const firstPaint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        new PerformanceObserver((list) => {
          largestPaint = list.getEntries().at(-1)?.startTime ?? 0;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver((list) => {
          for (const { startTime, duration } of list.getEntries())
            if (startTime + duration > firstPaint) blocked += Math.max(0, duration - 50);
        }).observe({ type: 'longtask', buffered: true });
        // Buffered entries arrive in tasks of their own, before an idle period.
        requestIdleCallback(() => resolve({ largestPaint, blocked }));
      }),
  );
  await page.context().close();
  return load;
}

/** From the click to the frame that shows its picture: the page presses its own radios and waits for two frames. */
async function measureClicks(browser: Browser, port: number): Promise<Row[]> {
  const page = await openSlowly(browser, port, '?lib=numpy,pandas,scikit-learn');
  const durations = await page.evaluate(
    async ([count, every]) => {
      const radios = [...document.querySelectorAll<HTMLInputElement>('[data-recipe] input[type=radio]')];
      const bases = radios.filter(({ value }) => value === 'slim' || value === 'full');
      const measured: number[] = [];
      for (let index = 0; index < count; index++) {
        await new Promise((resolve) => setTimeout(resolve, every));
        const start = performance.now();
        bases[(index + 1) % 2]?.click();
        await new Promise(requestAnimationFrame);
        // The next frame begins when the one with the new picture has been drawn.
        await new Promise(requestAnimationFrame);
        measured.push(performance.now() - start);
      }
      return measured;
    },
    [clicks, clickEvery] as const,
  );
  await page.context().close();
  const warm = durations.slice(5);
  return [
    goalRow('click → picture, median (CPU × 4)', percentile(warm, 0.5), null),
    goalRow('click → picture, p95 (CPU × 4)', percentile(warm, 0.95), 50),
  ];
}

function goalRow(name: string, value: number, most: number | null): Row {
  const row = { name, value: `${value.toFixed(0)} ms` };
  return most === null ? row : { ...row, goal: `at most ${most} ms`, met: value <= most };
}

async function openSlowly(browser: Browser, port: number, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', network);
  await page.goto(`http://127.0.0.1:${port}/${address}`, { waitUntil: 'networkidle' });
  return page;
}
