import AxeBuilder from '@axe-core/playwright';
import { ComposerPage } from './composer-page';
import { expect, test } from './test';
import { YoursMenu } from './yours-menu';

// Some of it waits until nothing is fetched any more.
test.use({ buildkit: true });

const link = '?name=dashboard&app=streamlit&lib=pandas';

test('a visitor bookmarks with B, and has the bookmark after a reload: opens, renames, removes it', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  await composer.open(link);
  await yours.bookmark('Bookmarked: dashboard.');
  await page.goto('/?app=script');
  await composer.ready();
  await yours.open();
  await expect(yours.bookmarks).toContainText(['Streamlit, pandas · at=2026-11']);
  await yours.menu.getByRole('button', { name: 'Rename dashboard' }).click();
  await page.keyboard.type('week 3');
  await page.keyboard.press('Enter');
  await expect(yours.menu.getByRole('button', { name: 'Rename week 3' })).toBeFocused();
  await yours.menu.getByRole('button', { name: 'Remove week 3' }).click();
  await expect(yours.bookmarks).toHaveCount(0);
  await expect(yours.menu.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(yours.bookmarks).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(yours.menu).toBeHidden();
  await expect(yours.button).toBeFocused();
  await yours.open();
  await yours.bookmarks.getByRole('button', { name: /^week 3/ }).click();
  await expect.poll(() => composer.query()).toBe(`${link}&at=2026-11`);
  await page.keyboard.press('Control+z');
  await expect.poll(() => composer.query()).toBe('?app=script');
});

test('a visitor goes back to a step of the history by keys, and undo takes that back', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  await composer.open('?port=5000');
  await yours.recording();
  await composer.checkbox(/^Postgres/).check();
  await composer.addLibrary('pandas');
  await expect.poll(() => composer.query()).toContain('lib=pandas');
  await yours.open();
  await expect(yours.history).toContainText([
    /added pandas\s*\+\d+ MB/,
    /Postgres beside the app\s*\+\d/,
    /opened a link\s*1\d\d MB/,
  ]);
  await expect(yours.history.first().getByRole('button')).toHaveAttribute('aria-current', 'step');
  await expect(yours.lately).toContainText(['Flask API on Python 3.13 slim']);
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => composer.query()).toBe('?with=postgres&port=5000');
  await expect(yours.menu).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect.poll(() => composer.query()).toBe('?lib=pandas&with=postgres&port=5000');
});

test('what two tabs bookmark, both keep, and what one removes is gone in both', async ({
  composer,
  context,
  page,
}) => {
  const second = await context.newPage();
  const other = new ComposerPage(second);
  await composer.open(link);
  await other.open('?name=jobs&app=celery');
  const tabs = [new YoursMenu(page), new YoursMenu(second)] as const;
  await tabs[0].bookmark('Bookmarked: dashboard.');
  await tabs[1].bookmark('Bookmarked: jobs.');
  for (const tab of tabs) {
    await tab.open();
    await expect(tab.bookmarks).toHaveCount(2);
  }
  await tabs[0].menu.getByRole('button', { name: 'Remove jobs' }).click();
  await expect(tabs[1].bookmarks).toHaveCount(1);
  await other.reload();
  await tabs[1].open();
  await expect(tabs[1].bookmarks).toContainText(['dashboard']);
});

test('a visitor who comes back is offered the last recipe, and nothing moves for it', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  await composer.open(link);
  await yours.recording();
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await composer.open();
  await expect(yours.lastLine).toContainText('Your last: dashboard, Streamlit on Python 3.13 slim');
  const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
  expect(moved.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.01);
  await yours.lastLine.getByRole('button', { name: 'Open it' }).click();
  await expect.poll(() => composer.query()).toBe(link);
  await expect(yours.lastLine).toBeHidden();
  await page.keyboard.press('Control+z');
  await composer.open();
  await yours.lastLine.getByRole('button', { name: 'Dismiss' }).click();
  await expect(page.locator('body')).not.toBeFocused();
  await composer.reload();
  await page.waitForLoadState('networkidle');
  await expect(yours.lastLine).toBeHidden();
});

test('where the storage is full, a visitor is told so and gets the bookmark as a link', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await composer.open(link);
  await yours.bookmark('This browser cannot keep the bookmark.');
  const field = page.getByRole('textbox', { name: 'Link of the bookmark' }).and(page.locator(':visible'));
  await expect(field).toHaveValue(new RegExp(`/\\${link}&at=2026-11$`));
  await yours.open();
  await expect(yours.menu.getByText('This browser’s storage is full')).toHaveCount(1);
  await expect(yours.bookmarks).toHaveCount(1);
});

test('what strangers wrote into the storage shows as text, and what is malformed is told and left out', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  const name = '<img src=x onerror=alert(1)>';
  const size = { bytes: 1, isAtLeast: false };
  const good = {
    id: 'a',
    at: 1,
    edited: 1,
    link: 'app=rails&lib=%3Cb%3E,pandas',
    name,
    sentence: name,
    ...size,
  };
  const stored = JSON.stringify({ bookmarks: [good, { ...good, id: 7 }], steps: 'evil' });
  await page.addInitScript(
    ([text, last]) => {
      localStorage.setItem('yours', text);
      localStorage.setItem('last-recipe', last);
    },
    [stored, JSON.stringify({ name, sentence: name, link: 'lib=pandas' })] as const,
  );
  await composer.open();
  await expect(yours.lastLine).toContainText(name);
  await yours.open();
  await expect(yours.menu.getByText('2 entries of what was kept here could not be read.')).toBeVisible();
  await yours.bookmarks.getByRole('button', { name: /^<img/ }).first().click();
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
  expect(await page.locator('img[src="x"]').count()).toBe(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a visitor opens the menu, keeps a file of it, forgets all and reads it back', async ({
    composer,
    page,
  }) => {
    const yours = new YoursMenu(page);
    await composer.open(link);
    await page.getByRole('tab', { name: 'Recipe' }).click();
    await yours.open();
    await yours.menu.getByRole('button', { name: 'bookmark', exact: true }).click();
    await expect(yours.bookmarks).toHaveCount(1);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    }
    for (const button of await yours.menu.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    const file = await composer.save(() => yours.menu.getByRole('button', { name: 'Save as file' }).click());
    await yours.menu.getByRole('button', { name: 'Forget all' }).click();
    await yours.menu.getByRole('button', { name: 'Forget', exact: true }).click();
    await expect(yours.bookmarks).toHaveCount(0);
    await yours.menu.getByLabel('File to read').setInputFiles(await file.path());
    await expect(yours.bookmarks).toHaveCount(1);
    await expect(yours.menu.getByText('The file is read: 1 bookmark, and its history.')).toBeVisible();
  });
});
