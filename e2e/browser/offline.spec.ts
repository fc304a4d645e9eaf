import type { Locator, Page } from '@playwright/test';
import { ComposerPage } from './composer-page';
import { NewerSite } from './newer-site';
import { expect, test } from './test';

test.use({ buildkit: true });

test.use({ serviceWorkers: 'allow' });

/** The site can be released again in the middle of a test. */
const releasing = test.extend<{ newer: NewerSite }>({
  newer: async ({ launchOptions: _ }, use, { project }) => {
    const newer = await NewerSite.before(project.use.baseURL ?? '');
    await use(newer);
    await newer.close();
  },
  baseURL: async ({ newer }, use) => use(newer.origin),
});

test('a visitor comes back without a network: another link opens, with another Python, and downloads', async ({
  composer,
  context,
  page,
  server,
}) => {
  const dockerfile = await server.dockerfile('?lib=pandas');
  const other = await server.dockerfile('?lib=pandas&python=3.11');
  await composer.open();
  await kept(page);
  await context.setOffline(true);
  await composer.open('?lib=pandas');
  expect(await composer.code()).toBe(dockerfile);
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  const zip = await composer.save(() => composer.download.click());
  expect(zip.suggestedFilename()).toBe('flask-api.zip');
  await composer.choose(composer.radio('Python version', '3.11'));
  await expect.poll(() => composer.code()).toBe(other);
  await composer.open('?app=streamlit');
  await composer.file('src/app.py').click();
  await expect(composer.codeLine('import streamlit')).toHaveCount(1);
});

test('the editor and BuildKit work without a network once they were used', async ({
  composer,
  context,
  page,
}) => {
  await composer.open();
  await kept(page);
  await expect.poll(() => isInCache(page, '.wasm.gz'), { timeout: 60_000 }).toBe(true);
  await context.setOffline(true);
  await composer.open('?lib=pandas');
  await composer.moveMouse();
  await expect(composer.editor.locator('.view-line').first()).toBeVisible();
  await expect(page.getByText('BuildKit 0.34: no findings').filter({ visible: true })).toBeVisible({
    timeout: 60_000,
  });
});

test('a lab opens without a network, and a link that builds is left to it', async ({
  composer,
  context,
  page,
  watch,
}) => {
  await composer.open();
  await kept(page);
  await context.setOffline(true);
  await page.goto('/learn/order');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  watch.provokes(/embed\/order net::ERR_INTERNET_DISCONNECTED/);
  await expect(page.goto('/embed/order')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
});

releasing(
  'a newer version waits until somebody asks for it, and another tab goes on with its own',
  async ({ composer, context, page, newer }) => {
    await composer.open('?lib=pandas');
    await kept(page);
    const other = new ComposerPage(await context.newPage());
    await other.open();
    newer.release();
    const line = lineOf(page);
    await expect(line).toBeEmpty();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(line).toContainText('A newer Roadcut is ready.');
    await composer.addLibrary('numpy');
    await Promise.all([page.waitForEvent('load'), line.getByRole('button', { name: 'Use it now' }).click()]);
    await composer.ready();
    expect(composer.query()).toBe('?lib=numpy,pandas');
    await expect(line).toBeEmpty();
    await expect(lineOf(other.page)).toContainText('A newer Roadcut is ready.');
    await context.setOffline(true);
    await other.listChanges();
    expect(await versions(page)).toHaveLength(2);
    await lineOf(other.page).getByRole('button', { name: 'Later' }).click();
    await expect(lineOf(other.page)).toBeEmpty();
    await other.page.close();
    await composer.reload();
    await expect.poll(() => versions(page)).toEqual(['roadcut-newer']);
  },
);

test('a browser that keeps nothing has the page as ever', async ({ composer, page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    Object.defineProperty(ServiceWorkerContainer.prototype, 'register', {
      value: () => {
        document.documentElement.dataset.refused = '';
        return refuse();
      },
    });
  });
  await composer.open('?lib=pandas');
  await expect(page.locator('html[data-refused]')).toBeAttached();
  await expect(composer.rows).not.toHaveCount(0);
});

/** The worker is there, has all it keeps, and answers for this page. */
async function kept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

function lineOf(page: Page): Locator {
  return page.getByRole('status', { name: 'Newer version' });
}

/** The versions that are kept, by name. */
function versions(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await caches.keys()).filter((name) => name !== 'roadcut-used'));
}

function isInCache(page: Page, ending: string): Promise<boolean> {
  return page.evaluate(async (end) => {
    const keys = await (await caches.open('roadcut-used')).keys();
    return keys.some(({ url }) => url.endsWith(end));
  }, ending);
}
