import type { Browser } from '@playwright/test';
import { goalRow } from './measure-loads';
import { percentile, type Row } from './row';
import { desk, newReader, openSlowly } from './slow-page';

const clicks = 30;
const warmUp = 5;
const clickEvery = 150;
const goals = { median: 60, most: 100 };

/** What is clicked in turns. A library is taken out by its chip, and comes back by a key that is not measured. */
const kinds = [
  { title: 'a what-if', targets: '[aria-label="What is rebuilt"] input', undo: false },
  {
    title: 'another app',
    targets: 'label:has(input):is(:has-text("Flask API"), :has-text("FastAPI")) input',
    undo: false,
  },
  { title: 'another Python', targets: 'input:is([value="3.12"], [value="3.13"])', undo: false },
  { title: 'another base', targets: 'input:is([value="slim"], [value="full"])', undo: false },
  { title: 'a library less', targets: 'button[aria-label="Remove pandas"]', undo: true },
];

/** From the click to the frame that shows its picture. */
export async function measureClicks(browser: Browser, site: string): Promise<Row[]> {
  const context = await newReader(browser, desk);
  const page = await openSlowly(context, `${site}?lib=numpy,pandas,scikit-learn`);
  const rows: Row[] = [];
  for (const { title, targets, undo } of kinds) {
    const durations: number[] = [];
    for (let index = 0; index < clicks; index++) {
      const matching = page.locator(`[data-recipe] ${targets}`);
      const count = await matching.count();
      if (count === 0) throw new Error(`nothing to click for ${title}`);
      await page.waitForTimeout(clickEvery);
      durations.push(await matching.nth(index % count).evaluate(clickAndWait));
      if (undo) await page.keyboard.press('Control+z');
    }
    const warm = durations.slice(warmUp);
    rows.push(
      goalRow(`${title} → picture, median`, percentile(warm, 0.5), goals.median),
      goalRow(`${title} → picture, p95`, percentile(warm, 0.95), goals.most),
    );
  }
  await context.close();
  return rows;
}

/** Milliseconds until the next frame begins, which is when the one with the new picture has been drawn. */
export async function clickAndWait(target: Element): Promise<number> {
  const start = performance.now();
  (target as HTMLElement).click();
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}
