import type { Page } from '@playwright/test';
import { expect, test } from './test';

/** What the browser tells of the element with the focus, enough to know it by. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'page';
    const words = element.getAttribute('aria-label') ?? element.textContent;
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
    return (label || words || element.tagName).trim().replace(/\s+/g, ' ');
  });
}

test('a visitor can do everything with the keyboard', async ({ composer, page, server }) => {
  await composer.allowClipboard();
  await composer.open();
  await page.keyboard.press('/');
  await page.keyboard.type('pandas');
  await expect(composer.options.first()).toContainText('pandas');
  await page.keyboard.press('Enter');
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(1);

  // Back from the search to the app type: one stop for a whole group of radios.
  await page.keyboard.press('Shift+Tab');
  await expect(composer.app('Flask API')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(composer.app('FastAPI')).toBeChecked();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(composer.radio('Python version', '3.12')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?app=fastapi&python=3.12&lib=pandas');

  await page.keyboard.press('3');
  await expect(composer.scenario('library')).toBeChecked();
  await page.keyboard.press('c');
  await expect.poll(() => composer.clipboard()).toBe('docker build -t fastapi-app:latest .');
  await page.keyboard.press('s');
  await expect.poll(() => composer.clipboard()).toContain('/?app=fastapi&python=3.12&lib=pandas&at=');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const download = await composer.save(() => page.keyboard.press('d'));
  expect(download.suggestedFilename()).toBe('fastapi-app.zip');
  await page.keyboard.press('Control+z');
  await expect(composer.radio('Python version', '3.13')).toBeChecked();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?app=fastapi&lib=pandas'));
});

test('a visitor can go through the page with Tab in the order it is read', async ({ composer, page }) => {
  await composer.open();
  const stops: string[] = [];
  for (let stop = 0; stop < 34; stop += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  expect(stops.slice(0, 21)).toEqual([
    'Skip to the Dockerfile',
    'Name of the image',
    'Keys ?',
    'Switch between light and dark',
    'Share link',
    'Download .zip',
    'More ways to get the files',
    '3.13',
    expect.stringMatching(/^slim/),
    'Flask API',
    'Search libraries',
    expect.stringMatching(/^Browse \d+ libraries by group/),
    expect.stringMatching(/^Postgres/),
    expect.stringMatching(/^Redis/),
    'Keep uv’s cache between builds',
    'Run as a normal user, not root',
    'Compile code to bytecode',
    'Health check',
    'uv',
    'Port',
    'Start from an example',
  ]);
  expect(stops[21]).toMatch(/^First build/);
  expect(stops[22]).toBe('Skip the layers');
  expect(stops[23]).toMatch(/^Writable container layer/);
  expect(stops[33]).toMatch(/^Debian/);
});

test('a visitor can see where the focus is at every stop', async ({ composer, page }) => {
  await composer.open();
  const rounds = new Set<string>();
  for (let stop = 0; stop < 70; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === 'page' || (at === 'Skip to the Dockerfile' && rounds.size > 1)) break;
    rounds.add(at);
    // A radio that does not show hands its ring to its words; the search hands it to its box.
    const marked = await page.evaluate(() => {
      const element = document.activeElement;
      const shows = (each: Element | null | undefined) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
      };
      return shows(element) || shows(element?.closest('label')) || shows(element?.closest('[data-anchor]'));
    });
    expect(marked, at).toBe(true);
  }
  expect(rounds.size).toBeGreaterThan(35);
});

test('a visitor can read the keys after ?', async ({ composer, page }) => {
  await composer.open();
  await page.keyboard.press('?');
  const dialog = composer.dialog('Keys');
  await expect(dialog).toBeVisible();
  for (const what of ['search libraries', 'copy the build command', 'download', 'undo', 'light or dark'])
    await expect(dialog).toContainText(what);
  await page.keyboard.press('2');
  await expect(composer.scenario('first')).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('2');
  await expect(composer.scenario('edit')).toBeChecked();
});

test('a visitor can find the keys without knowing ?', async ({ composer, page }) => {
  await composer.open();
  const keys = page.getByRole('button', { name: 'Keys' });
  await keys.click();
  await expect(composer.dialog('Keys')).toBeVisible();
  await composer.dialog('Keys').getByRole('button', { name: 'Close' }).click();
  await expect(keys).toBeFocused();
});

for (const way of ['mouse', 'key'] as const) {
  test(`a visitor who wants another Python by ${way} can write it at once`, async ({ composer, page }) => {
    await composer.open();
    const other = composer.radio('Python version', 'other');
    if (way === 'mouse') await composer.choose(other);
    else {
      await composer.radio('Python version', '3.13').focus();
      await page.keyboard.press('ArrowRight');
      await expect(composer.radio('Python version', '3.14')).toBeChecked();
      await page.keyboard.press('ArrowRight');
    }
    await expect(composer.field('Exact version')).toBeFocused();
    await page.keyboard.type('3.9.2');
    await page.keyboard.press('Enter');
    await expect.poll(() => composer.query()).toBe('?python=3.9.2');
  });
}

test('a visitor can skip to the Dockerfile, and the address stays as it is', async ({ composer, page }) => {
  await composer.open('?lib=pandas');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the Dockerfile' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Files' })).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Copy Dockerfile');
  expect(new URL(page.url()).hash).toBe('');
});

test('a visitor on a narrow screen can skip to the Dockerfile, which is on another tab', async ({
  composer,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await composer.open();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Files' })).toBeFocused();
  await expect(page.getByRole('tab', { name: 'Dockerfile' }).first()).toHaveAttribute(
    'aria-selected',
    'true',
  );
});

test('a visitor can skip the layers, by key and by ear', async ({ composer, page }) => {
  await composer.open();
  const skip = page.getByRole('link', { name: 'Skip the layers' });
  await composer.scenario('first').focus();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(composer.tray).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(composer.tray.getByRole('button', { name: 'Compare the files' })).toBeFocused();
  // Who reads on meets the table, the link, and only then the same layers as buttons.
  const order = await page
    .getByRole('region', { name: 'Layers' })
    .evaluate((region) => [...region.querySelectorAll('table, a, ol')].map(({ tagName }) => tagName));
  expect(order).toEqual(['TABLE', 'A', 'OL']);
});
