import type { Page, Route } from '@playwright/test';
import { expect, test } from './test';

const starters = '**/starters/*.json';
const pendingLock = 'The hashes of this lock are not here yet.';

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
  const message = page.getByText('A part of this recipe could not be fetched');
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

test('a visitor without a connection sees, copies and shares one recipe, and can try again', async ({
  composer,
  page,
  watch,
  server,
}) => {
  watch.provokes(/graph-3\.12\.json/);
  await composer.allowClipboard();
  await composer.open();
  await page.route('**/catalogue/*/graph-3.12.json', (route) => route.abort('connectionfailed'));
  await composer.choose(composer.radio('Python version', '3.12'));
  await composer.addLibrary('pandas');
  await composer.checkbox('Health check').uncheck();
  await expect(composer.problems).toContainText('The catalogue of Python 3.12 could not be loaded');
  await expect.poll(() => composer.query()).toBe('?python=3.12&lib=pandas&without=health');
  await expect(composer.codeLine('FROM python:3.12')).toHaveCount(1);
  await expect(composer.codeLine('HEALTHCHECK')).toHaveCount(0);
  await expect(composer.sentence).toContainText('Flask API on Python 3.12 slim');
  await page.getByRole('button', { name: 'Copy Dockerfile' }).click();
  expect(await composer.clipboard()).toBe(await composer.code());
  await composer.download.click();
  await expect(page.getByText('A part of this recipe could not be fetched')).toBeVisible();
  await page.unroute('**/catalogue/*/graph-3.12.json');
  await composer.problems.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('A part of this recipe could not be fetched')).toBeHidden();
  await expect
    .poll(() => composer.code())
    .toBe(await server.dockerfile('?python=3.12&lib=pandas&without=health'));
});

test('a visitor who waits for another Python is told so, and reads the recipe before it', async ({
  composer,
  page,
}) => {
  await composer.open();
  const held = await holdGraph(page, '3.12');
  await composer.choose(composer.radio('Python version', '3.12'));
  const request = await held.request;
  await expect(composer.sentence).toContainText('The versions for Python 3.12 are on their way.');
  await expect(composer.codeLine('FROM python:3.13')).toHaveCount(1);
  await request.continue();
  await expect(composer.codeLine('FROM python:3.12')).toHaveCount(1);
  await expect(composer.sentence).toContainText('Flask API on Python 3.12 slim');
});

test('a visitor who goes on from a Python that can not be had gets the next one', async ({
  composer,
  page,
  watch,
  server,
}) => {
  watch.provokes(/graph-3\.12\.json/);
  await composer.open();
  const held = await holdGraph(page, '3.12');
  await composer.choose(composer.radio('Python version', '3.12'));
  const request = await held.request;
  await composer.choose(composer.radio('Python version', '3.11'));
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?python=3.11'));
  await request.abort('connectionfailed');
  await composer.checkbox('Health check').uncheck();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?python=3.11&without=health'));
  await expect(composer.problems.getByRole('button', { name: 'Try again' })).toHaveCount(0);
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

test('a visitor who opens a link to another app type gets its files, which come before the scripts ask', async ({
  composer,
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/starters/')) asked.push(request.url());
  });
  await composer.open('?app=streamlit&with=redis');
  await composer.file('src/app.py').click();
  await expect(composer.codeLine('import streamlit')).toHaveCount(1);
  await expect(composer.file('src/visits_in_redis.py')).toBeVisible();
  expect(asked).toHaveLength(1);
  expect(await page.locator('link[rel=preload][href^="/starters/"]').count()).toBe(1);
});

test('a visitor who waits for the code of another app type is told so, and reads the recipe before it', async ({
  composer,
  page,
  server,
}) => {
  const held = await hold(page, starters);
  await composer.open();
  const request = await held.request;
  await composer.chooseApp('Streamlit');
  await expect(composer.sentence).toContainText('The starter code of Streamlit is on its way.');
  await expect(composer.codeLine('gunicorn')).not.toHaveCount(0);
  await request.continue();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile('?app=streamlit'));
});

test('a visitor who opens a link whose code can not be had sees a page all the same, and can try again', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/starters/);
  await page.route(starters, (route) => route.abort('connectionfailed'));
  await composer.open('?app=streamlit');
  await expect(composer.problems).toContainText('The starter code could not be loaded');
  await expect(composer.codeLine('streamlit').first()).toBeVisible();
  await expect(composer.file('src/app.py')).toHaveCount(0);
  await page.unroute(starters);
  await composer.problems.getByRole('button', { name: 'Try again' }).click();
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  await composer.file('src/app.py').click();
  await expect(composer.codeLine('import streamlit')).toHaveCount(1);
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

function holdGraph(page: Page, python: string) {
  return hold(page, `**/catalogue/*/graph-${python}.json`);
}

/** The request as it comes; it waits for what the test does with it. */
async function hold(page: Page, url: string): Promise<{ request: Promise<Route> }> {
  let caught: (route: Route) => void = () => {};
  const request = new Promise<Route>((resolve) => {
    caught = resolve;
  });
  await page.route(url, (route) => caught(route));
  return { request };
}

test('a visitor whose page breaks keeps the recipe, and can try again', async ({ composer, page, watch }) => {
  watch.provokes(/made to break/);
  await composer.open('?app=fastapi&lib=pandas');
  await page.evaluate(() => {
    const { flatMap } = Array.prototype;
    Object.assign(window, { mend: () => Object.assign(Array.prototype, { flatMap }) });
    Object.assign(Array.prototype, {
      flatMap: () => {
        throw new Error('made to break');
      },
    });
  });
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'This page broke, and the fault is ours' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Link to the recipe' })).toHaveValue(page.url());
  await page.evaluate('mend()');
  await page.getByRole('button', { name: 'Try again' }).click();
  await composer.ready();
  expect(await composer.code()).toContain('uvicorn');
});

test('a visitor who opens a link to an older catalogue gets the files of that one', async ({
  composer,
  server,
}) => {
  const older = '?lib=pandas&at=2026-10';
  await composer.open(older);
  await composer.file('requirements.txt').click();
  await expect(composer.codeLine('catalogue 2026-10').first()).toBeAttached();
  await composer.file('Dockerfile').click();
  await expect.poll(() => composer.code()).toBe(await server.dockerfile(older));
});

test('a visitor who asks for a Python that the catalogue lacks is told what is used, and the link keeps it', async ({
  composer,
}) => {
  await composer.open('?python=3.99');
  await expect(composer.problems).toContainText(
    'Python 3.99 is not in the catalogue 2026-11. Python 3.13 is used.',
  );
  expect(composer.query()).toBe('?python=3.99');
  await composer.problems.getByRole('button', { name: 'Use Python 3.13' }).click();
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  await expect.poll(() => composer.query()).toBe('');
});
