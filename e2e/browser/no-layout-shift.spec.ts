import type { Page } from '@playwright/test';
import { expect, test } from './test';

test.use({ buildkit: true });

type Shift = { value: number; moved: string[] };

/** Every shift since the start, with what moved, so that a failure says where to look. */
function shifts(page: Page): Promise<Shift[]> {
  return page.evaluate(
    () =>
      new Promise<Shift[]>((resolve) => {
        // Two frames: what has moved by now is in the record.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(window.layoutShifts)));
      }),
  );
}

declare global {
  interface Window {
    layoutShifts: Shift[];
  }
}

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    type Entry = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    window.layoutShifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Entry[]) {
        const moved = sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 120) ?? '');
        window.layoutShifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
});

const links = ['', '?app=fastapi&python=3.12&lib=pandas,scikit-learn&with=postgres', '?port=x&lib=pandas'];

for (const link of links) {
  test(`a visitor sees nothing move while ${link || 'the page'} loads`, { tag: '@every-size' }, async ({
    composer,
    page,
  }) => {
    await composer.open(link);
    await page.waitForLoadState('networkidle');
    const found = await shifts(page);
    // Not 0: a slow machine may paint when the page is read only in part, and the rest then takes its room.
    const total = found.reduce((sum, { value }) => sum + value, 0);
    expect(total, JSON.stringify(found)).toBeLessThan(0.01);
  });
}

test('a visitor sees nothing move when the editor comes', { tag: '@wide' }, async ({ composer, page }) => {
  await composer.open();
  // What the page fetches when it idles has come: the size of the lock, and who reads the Dockerfile.
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('BuildKit 0.34: no findings').first()).toBeAttached();
  const before = await shifts(page);
  await composer.moveMouse();
  await composer.editor.waitFor();
  expect(await shifts(page)).toEqual(before);
});

function runningAnimations(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const question = [...document.querySelectorAll<HTMLInputElement>('[role="radiogroup"] input')].find(
          ({ parentElement }) => parentElement?.textContent?.includes('bump Python'),
        );
        question?.click();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.getAnimations().length)));
      }),
  );
}

test('a visitor sees the layers lift after a what-if', async ({ composer, page }) => {
  await composer.open();
  expect(await runningAnimations(page)).toBeGreaterThan(0);
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('a visitor sees no motion after a what-if', { tag: '@every-size' }, async ({ composer, page }) => {
    await composer.open();
    expect(await runningAnimations(page)).toBe(0);
    await expect(composer.scenario('python')).toBeChecked();
  });
});
