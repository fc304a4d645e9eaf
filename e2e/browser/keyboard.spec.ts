import type { Page } from '@playwright/test';
import { appGroupIds, appGroups } from '@/lib/app-types/app-groups';
import { appType, appTypeIds } from '@/lib/app-types/app-types';
import { serviceIds, services } from '@/lib/services/services';
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

  // Out of the search, and to that of the apps.
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('a');
  await expect(composer.appSearch).toBeFocused();
  await page.keyboard.type('fasta');
  await page.keyboard.press('Enter');
  await expect(composer.app('FastAPI')).toBeFocused();
  // Past its group and the search: one stop for a whole group of radios.
  for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await expect(composer.radio('Python version', '3.12')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?app=fastapi&python=3.12&lib=pandas');

  await page.keyboard.press('3');
  await expect(composer.scenario('library')).toBeChecked();
  await page.keyboard.press('c');
  await expect.poll(() => composer.clipboard()).toBe('docker build -t fastapi-app:latest .');
  await page.keyboard.press('s');
  await expect.poll(() => composer.clipboard()).toContain('/?app=fastapi&python=3.12&lib=pandas&at=');
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const download = await composer.save(() => page.keyboard.press('d'));
  expect(download.suggestedFilename()).toBe('fastapi-app.zip');
  await page.keyboard.press('Control+z');
  await expect(composer.radio('Python version', '3.13')).toBeChecked();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?app=fastapi&lib=pandas'));
});

const groups = appGroupIds
  .filter((id) => appTypeIds.some((app) => appType(app).group === id))
  .map((id) => appGroups[id]);

function beginning(title = ''): unknown {
  return expect.stringMatching(new RegExp(`^${title.replace(/[()]/g, '\\$&')}`));
}

test('a visitor can go through the page with Tab in the order it is read', async ({ composer, page }) => {
  await composer.open();
  const stops: string[] = [];
  /** Stops ahead of the first what-if. */
  const before = 24 + serviceIds.length + groups.length;
  for (let stop = 0; stop < 38 + serviceIds.length + groups.length; stop += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(page));
  }
  expect(stops.slice(0, before)).toEqual([
    'Skip to the Dockerfile',
    'Name of the image',
    'Yours: history and bookmarks',
    'Bookmark this recipe',
    'Start',
    'Learn',
    'Keys ?',
    'Switch between light and dark',
    'Share link',
    'Download .zip',
    'More ways to get the files',
    '3.13',
    expect.stringMatching(/^slim/),
    'Search kinds of app',
    beginning(groups[0]),
    'Flask API',
    ...groups.slice(1).map(beginning),
    'Search libraries',
    expect.stringMatching(/^Browse \d+ libraries by group/),
    ...serviceIds.map((id) => beginning(services[id].title)),
    'Keep uv’s cache between builds',
    'Run as a normal user, not root',
    'Compile code to bytecode',
    'Health check',
    'uv',
    'Port',
    'Start from an example',
  ]);
  expect(stops[before]).toMatch(/^First build/);
  expect(stops[before + 1]).toContain('any change…');
  expect(stops[before + 2]).toBe('Skip the layers');
  expect(stops[before + 3]).toMatch(/^Writable container layer/);
  expect(stops[before + 13]).toMatch(/^Debian/);
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
      return (
        shows(element) || shows(element?.closest('label')) || shows(element?.closest('[data-search-box]'))
      );
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
  await page.getByRole('button', { name: 'any change' }).focus();
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
    .evaluate((region) =>
      [...region.querySelectorAll('table, a[href^="#"], ol')].map(({ tagName }) => tagName),
    );
  expect(order).toEqual(['TABLE', 'A', 'OL']);
});

test('a visitor who removes libraries by key goes on at the next one, and at last at the search', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=numpy,pandas,scipy');
  const remove = (name: string) => composer.form.getByRole('button', { name: `Remove ${name}` });
  await remove('pandas').focus();
  await page.keyboard.press('Enter');
  await expect(remove('scipy')).toBeFocused();
  await page.keyboard.press('Space');
  await expect(remove('numpy')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(composer.chips.filter({ hasText: 'numpy' })).toHaveCount(0);
  await expect(composer.search).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.type('polars');
  await expect(composer.options.first()).toContainText('polars');
});

test('a visitor keeps the focus where it is when something else is removed', async ({ composer, page }) => {
  await composer.open('?lib=numpy,pandas');
  await composer.app('FastAPI').focus();
  await composer.form
    .getByRole('button', { name: 'Remove pandas' })
    .evaluate((button: HTMLElement) => button.click());
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(0);
  await expect(composer.app('FastAPI')).toBeFocused();
  // The same by the history, with the focus in what goes.
  await composer.form.getByRole('button', { name: 'Remove numpy' }).press('Enter');
  await expect(composer.search).toBeFocused();
  await composer.scenario('first').focus();
  await page.keyboard.press('Control+z');
  await composer.form.getByRole('button', { name: 'Remove numpy' }).focus();
  await page.keyboard.press('Control+Shift+z');
  await expect(composer.search).toBeFocused();
});

for (const { width, last } of [
  { width: 1440, last: 'search' },
  { width: 720, last: 'tab' },
] as const) {
  test(`a visitor ${width} pixels wide goes from way out to way out by key, and at last to the ${last}`, async ({
    composer,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await composer.open('?base=arch&lib=nobody-knows');
    const ways = composer.problems.getByRole('button');
    await expect(ways).toHaveText(['Remove from the link', 'Remove nobody-knows']);
    await ways.first().focus();
    await page.keyboard.press('Enter');
    await expect(ways).toHaveText(['Remove nobody-knows']);
    await expect(ways).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ways).toHaveCount(0);
    const tab = page.getByRole('tablist', { name: 'Screen' }).getByRole('tab', { name: 'Layers' });
    await expect(last === 'tab' ? tab : composer.search).toBeFocused();
  });
}

test('a visitor who tries again by key goes on at the search', async ({ composer, page, watch }) => {
  watch.provokes(/hashes-3\.13\.json/);
  await page.route('**/catalogue/*/hashes-*.json', (route) => route.abort('connectionfailed'));
  await composer.open();
  const again = composer.problems.getByRole('button', { name: 'Try again' });
  await again.focus();
  await page.unroute('**/catalogue/*/hashes-*.json');
  await page.keyboard.press('Enter');
  await expect(again).toBeHidden();
  await expect(composer.search).toBeFocused();
});

test('a visitor who mends a build in the drawing by key goes on above the drawing', async ({
  composer,
  page,
}) => {
  await composer.open('?base=alpine&lib=torch');
  const mend = page.getByRole('region', { name: 'Layers' }).getByRole('button', { name: 'Use slim' });
  await mend.focus();
  await page.keyboard.press('Enter');
  await expect(mend).toBeHidden();
  await expect(composer.scenario('first')).toBeFocused();
});

test('a visitor who mends something among the libraries by key stays among them', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas,modin');
  const libraries = page.getByRole('region', { name: 'Recipe' });
  const button = (name: string | RegExp) => libraries.getByRole('button', { name });
  await page.keyboard.press('l');
  await button('Without modin').press('Enter');
  await expect(button('Without modin')).toBeHidden();
  await expect(libraries.getByRole('checkbox', { name: /^pandas / })).toBeFocused();

  const search = libraries.getByRole('searchbox', { name: 'Search libraries' });
  await search.fill('scikitle?');
  await button('scikit-learn').press('Enter');
  await expect(search).toHaveValue('scikit-learn');
  await expect(search).toBeFocused();
  await search.fill('nobody-knows');
  await button('Add it').press('Enter');
  await expect.poll(() => composer.query()).toBe('?lib=nobody-knows,pandas');
  await expect(search).toBeFocused();
});

test('a visitor who solves a clash among the libraries by key goes on at the rows', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=black,dbt-core');
  await page.keyboard.press('l');
  const clash = page.getByRole('region', { name: 'black and dbt-core cannot go together' });
  await clash.getByRole('button').first().press('Enter');
  await expect(clash).toBeHidden();
  await expect(page.getByRole('region', { name: 'Recipe' }).getByRole('checkbox').first()).toBeFocused();
});

test('a visitor who closes the message of a download by key goes on at Download', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/hashes-3\.13\.json/);
  await page.route('**/catalogue/*/hashes-*.json', (route) => route.abort('connectionfailed'));
  await composer.open();
  await composer.download.click();
  const close = page.getByRole('banner').getByRole('button', { name: 'Close' });
  await close.press('Enter');
  await expect(close).toBeHidden();
  await expect(composer.download).toBeFocused();
});

test('a visitor who downloads by key keeps the focus while the lock is on its way, and gets one file', async ({
  composer,
  page,
}) => {
  let arrive = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/catalogue/*/hashes-*.json', async (route) => {
    await arrival;
    await route.continue();
  });
  let count = 0;
  page.on('download', () => {
    count += 1;
  });
  await composer.open();
  await composer.download.focus();
  await page.keyboard.press('Enter');
  await expect(composer.download).toBeDisabled();
  await expect(composer.download).toBeFocused();
  await page.keyboard.press('Enter');
  await composer.save(async () => arrive());
  await expect(composer.download).toBeEnabled();
  await expect(composer.download).toBeFocused();
  expect(count).toBe(1);
});
