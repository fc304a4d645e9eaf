import { expect, test } from './test';

const pendingLock = 'The hashes of this lock are on their way.';

test('a visitor can go on without the hashes, and gets them with Try again', async ({
  composer,
  page,
  watch,
  server,
}) => {
  watch.provokes(/hashes-3\.13\.json/);
  await page.route('**/catalogue/*/hashes-*.json', (route) => route.abort('connectionfailed'));
  await composer.open();
  await expect(composer.problems).toContainText('could not be loaded: the lock has no hashes yet.');
  expect(await composer.code()).toBe(await server.dockerfile(''));
  await composer.file('requirements.txt').click();
  await expect(composer.codeLine(pendingLock)).toHaveCount(1);
  await page.unroute('**/catalogue/*/hashes-*.json');
  await composer.problems.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.codeLine('--hash=sha256:').first()).toBeAttached();
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('a visitor who downloads without the hashes is told so, and can do it again', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/hashes-3\.13\.json/);
  await page.route('**/catalogue/*/hashes-*.json', (route) => route.abort('connectionfailed'));
  await composer.open();
  await composer.download.click();
  const message = page.getByText('The hashes of the lock could not be fetched');
  await expect(message).toBeVisible();
  await page.unroute('**/catalogue/*/hashes-*.json');
  const zip = await composer.save(() => composer.download.click());
  expect(zip.suggestedFilename()).toBe('flask-api.zip');
  await expect(message).toBeHidden();
});

test('a visitor who chooses a Python whose versions can not be had keeps the page, and can try again', async ({
  composer,
  page,
  watch,
  server,
}) => {
  watch.provokes(/graph-3\.12\.json/);
  await composer.open();
  await page.route('**/catalogue/*/graph-3.12.json', (route) => route.fulfill({ status: 503, body: '' }));
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect(composer.problems).toContainText('The catalogue of Python 3.12 could not be loaded');
  await expect(composer.rows).not.toHaveCount(0);
  await page.unroute('**/catalogue/*/graph-3.12.json');
  await composer.problems.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?python=3.12'));
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('a visitor who opens a link whose versions can not be had sees a page all the same', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/graph-3\.12\.json/);
  await page.route('**/catalogue/*/graph-3.12.json', (route) => route.abort('connectionfailed'));
  await composer.open('?python=3.12');
  await expect(composer.problems).toContainText('The catalogue of Python 3.12 could not be loaded');
  await expect(composer.codeLine('FROM python:3.12')).toBeVisible();
  await composer.choose(composer.radio('Python version', '3.13'));
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('a visitor whose browser forbids storage can use everything', async ({ composer, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await composer.open('?app=script');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect.poll(() => composer.query()).toBe('?app=script&python=3.12');
});

test('a visitor finds the chosen theme again, before anything is painted', async ({ composer, page }) => {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.body === null) return;
      observer.disconnect();
      Object.assign(window, { themeBeforeBody: document.documentElement.dataset.theme ?? 'none' });
    }).observe(document, { childList: true, subtree: true });
  });
  const themeBeforeBody = () => page.evaluate(() => Reflect.get(window, 'themeBeforeBody'));
  await composer.open();
  expect(await themeBeforeBody()).toBe('none');
  await composer.theme.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await composer.reload();
  expect(await themeBeforeBody()).toBe('dark');
  await composer.theme.click();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await composer.reload();
  expect(await themeBeforeBody()).toBe('none');
});

test('a visitor with nonsense in the storage gets the theme of the system', async ({ composer, page }) => {
  await composer.open();
  await page.evaluate(() => localStorage.setItem('theme', '"><img src=x>'));
  await composer.reload();
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
});

test('a visitor never sees the default recipe under a link', async ({ composer, page }) => {
  let letThrough: () => Promise<void> = async () => {};
  const held = new Promise<void>((resolve) => {
    void page.route('**/catalogue/*/graph-3.12.json', (route) => {
      letThrough = () => route.continue();
      resolve();
    });
  });
  await page.goto('/?python=3.12');
  await held;
  await expect(page.locator('html')).toHaveAttribute('data-link');
  await expect(composer.form).toBeHidden();
  await expect(composer.codeLines.first()).toBeHidden();
  await letThrough();
  await composer.ready();
  await expect(composer.codeLine('FROM python:3.12')).toBeVisible();
});
