import type { Browser, CDPSession, Page } from '@playwright/test';
import { clickAndWait } from './measure-clicks';
import type { Row } from './row';
import { desk, newReader } from './slow-page';

/** Of seven clicks each, so that every count ends with the same picture. */
const rounds = 72;
const warmUp = 8;
const megabyte = 1024 * 1024;

type Held = { bytes: number; nodes: number };

/** Whether a page that is used for long grows: by memory, or by elements that nobody sees. */
export async function measurePageMemory(browser: Browser, site: string): Promise<Row[]> {
  const context = await newReader(browser, desk);
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.goto(`${site}?lib=numpy,pandas,scikit-learn`, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await clickAround(page, warmUp);
  const before = await measureHeld(session);
  const clicks = await clickAround(page, rounds);
  const after = await measureHeld(session);
  await context.close();
  const gained = (after.bytes - before.bytes) / megabyte;
  const nodes = after.nodes - before.nodes;
  return [
    {
      name: `memory of the page gained by ${clicks} clicks`,
      value: `${gained.toFixed(1)} MB`,
      goal: 'at most 2 MB',
      met: gained <= 2,
    },
    {
      name: `elements and texts gained by ${clicks} clicks`,
      value: `${nodes}`,
      goal: 'at most 50',
      met: nodes <= 50,
    },
  ];
}

/** What-ifs, and two bases: each click is another picture. Gives their number. */
async function clickAround(page: Page, times: number): Promise<number> {
  const targets = page.locator(
    '[data-recipe] :is([aria-label="What is rebuilt"] input, input:is([value="slim"], [value="full"]))',
  );
  const number = await targets.count();
  for (let index = 0; index < times * number; index++)
    await targets.nth(index % number).evaluate(clickAndWait);
  return times * number;
}

/** What is left when everything that nobody needs has been thrown away. */
async function measureHeld(session: CDPSession): Promise<Held> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  return { bytes: usedSize, nodes };
}
