import type { Browser, Page } from '@playwright/test';
import { percentile, type Row } from './row';
import { desk, newReader, openSlowly, phone } from './slow-page';

const loads = 5;

type Goals = { largestPaint: number; blocked: number };

const pages: readonly {
  title: string;
  address: string;
  viewport: { width: number; height: number };
  goals: Goals | null;
}[] = [
  { title: 'page', address: '', viewport: desk, goals: { largestPaint: 1000, blocked: 240 } },
  {
    title: 'page of a link',
    address: '?lib=numpy,pandas,scikit-learn',
    viewport: desk,
    goals: { largestPaint: 1300, blocked: 240 },
  },
  { title: 'page of a link, phone', address: '?lib=numpy,pandas', viewport: phone, goals: null },
  { title: 'a lab', address: 'learn/order', viewport: desk, goals: null },
];

type Load = { largestPaint: number; blocked: number };

/** Each page for somebody who comes for the first time, and once more for somebody whose browser has kept it. */
export async function measureLoads(browser: Browser, site: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { title, address, viewport, goals } of pages) {
    const first: Load[] = [];
    const again: Load[] = [];
    for (let index = 0; index < loads; index++) {
      const context = await newReader(browser, viewport);
      for (const measured of [first, again]) {
        const page = await openSlowly(context, `${site}${address}`);
        measured.push(await readLoad(page));
        await page.close();
      }
      await context.close();
    }
    rows.push(...rowsOf(title, first, goals), ...rowsOf(`${title}, kept`, again, null));
  }
  return rows;
}

function rowsOf(title: string, measured: readonly Load[], goals: Goals | null): Row[] {
  const median = (key: keyof Load) =>
    percentile(
      measured.map((each) => each[key]),
      0.5,
    );
  return [
    goalRow(`${title}, largest contentful paint`, median('largestPaint'), goals?.largestPaint ?? null),
    goalRow(`${title}, total blocking time`, median('blocked'), goals?.blocked ?? null),
  ];
}

/** Blocking time counts from the first paint on, as https://web.dev/articles/tbt defines it. */
function readLoad(page: Page): Promise<Load> {
  return page.evaluate(
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
}

export function goalRow(name: string, value: number, most: number | null): Row {
  const row = { name: `${name} (CPU × 4)`, value: `${value.toFixed(0)} ms` };
  return most === null ? row : { ...row, goal: `at most ${most} ms`, met: value <= most };
}
