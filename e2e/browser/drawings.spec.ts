import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { expect, test } from './test';

test('two drawings of two recipes stand on one page, each with its own answers and its own selection', async ({
  page,
}) => {
  await openTwoDrawings(page, '/two-drawings');
  const [left, right] = [partsOf(page, 'Left'), partsOf(page, 'Right')];
  await expect(left.row('COPY src/')).toBeVisible();
  await expect(right.row('COPY src/')).toBeVisible();
  await expect(left.tray).toContainText('First build');
  // A click in one: its block is cut, the other one is still the first build.
  await left.question('edit app.py').click();
  await expect(left.tray).toContainText('Edit app.py');
  await expect(left.cut).toContainText('app.py changed');
  await expect(left.row('COPY src/')).toHaveAttribute('aria-current', 'true');
  await expect(right.tray).toContainText('First build');
  await expect(right.cut).toHaveCount(0);
  await expect(right.row('COPY src/')).not.toHaveAttribute('aria-current');
  // And the other way round.
  await right.question('add polars').click();
  await expect(right.row('RUN uv pip install')).toHaveAttribute('aria-current', 'true');
  await right.row('WORKDIR /app').hover();
  await expect(right.row('WORKDIR /app')).toHaveAttribute('aria-current', 'true');
  await expect(left.row('COPY src/')).toHaveAttribute('aria-current', 'true');
  await expect(left.tray).toContainText('Edit app.py');
});

test('a page without the composer is not covered while a link is read', async ({ page }) => {
  await page.goto('/404?app=script');
  await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
  await expect(page.locator('html[data-link]')).toHaveCount(0);
});

function partsOf(page: Page, name: string) {
  const panel = page.getByRole('region', { name, exact: true });
  const rows = panel.getByRole('list', { name: 'Layers, top first' }).getByRole('button');
  return {
    row: (text: string) => rows.filter({ hasText: text }),
    question: (label: string) => panel.locator('label').filter({ hasText: label }),
    tray: panel.getByRole('region', { name: 'Seconds of this build' }),
    cut: panel.getByText(/^Cache breaks/),
  };
}

/** The site has no such page: it is made here, of the site's own components and style sheets. */
async function openTwoDrawings(page: Page, path: string): Promise<void> {
  const start = await readFile('out/index.html', 'utf8');
  const sheets = start.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const { outputFiles } = await build({
    entryPoints: ['e2e/browser/two-drawings.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // The sheets of the site hold it.
    loader: { '.css': 'empty' },
  });
  const body = `<!doctype html><html lang="en"><title>Two drawings</title>${sheets.join('')}
    <body><main id="drawings" style="display:flex"></main><script type="module">${outputFiles[0]?.text}</script></body></html>`;
  await page.route(`**${path}`, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }));
  await page.goto(path);
}
