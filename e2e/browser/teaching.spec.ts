import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test';

test.use({ buildkit: true });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test.beforeEach(({ watch }) => watch.provokes(/request failed: .*\.js csp/));

  test('a reader without scripts has the whole lab, and no outcome before opening it', async ({ page }) => {
    await page.goto('/learn/order');
    const shown = (text: string) => page.getByText(text, { exact: true }).filter({ visible: true });
    for (const text of [
      'Why order matters',
      'COPY, WORKDIR and pip install',
      'Make an edit of app.py cost under one second.',
    ])
      await expect(shown(text)).toHaveCount(1);
    await expect(page.locator('details[open]')).toHaveCount(0);
    await expect(shown('Three steps ran.')).toHaveCount(0);
    await page.getByText('What happens, and why').first().click();
    await expect(shown('Three steps ran.')).toHaveCount(1);
    const key = page.getByRole('link', { name: 'Key', exact: true });
    await expect(key).toHaveAttribute('href', '/learn/order/key');
  });

  test('a teacher finds every right answer in the key', async ({ page }) => {
    await page.goto('/learn/order/key');
    const questions = page.getByRole('listitem');
    for (const [index, answer] of [
      'COPY, WORKDIR and pip install',
      'Every step',
      'It installs both anew, in a new layer',
    ].entries())
      await expect(questions.nth(index).getByRole('definition').first()).toHaveText(answer);
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
  });
});

test('a teacher prints a lab on two sheets, and its key on one', async ({ page }) => {
  for (const [address, sheets] of [
    ['/learn/order', 2],
    ['/learn/cache-mount', 2],
    ['/learn/order/key', 1],
  ] as const) {
    await page.goto(address);
    const printed = await page.pdf({ preferCSSPageSize: true });
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g), address).toHaveLength(sheets);
  }
  await page.goto('/learn/order');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('So why did pip run?').filter({ visible: true })).toBeVisible();
  await expect(page.getByText('Three steps ran.').filter({ visible: true })).toHaveCount(0);
});

test('a lab works in the page of somebody else, and leads to the same step of the lab itself', async ({
  page,
  watch,
  baseURL,
}) => {
  const host = await serve(`<iframe src="${baseURL}/embed/order" width="640" height="420"></iframe>`);
  watch.provokes(new RegExp(`request to a stranger: ${host.origin}`));
  await page.goto(host.origin);
  const lab = page.frameLocator('iframe');
  await lab.getByText('Only COPY').click();
  await lab.getByRole('button', { name: 'Build and see' }).click();
  await expect(lab.locator('[data-verdict]')).toHaveText('You said only COPY. Three steps ran.');
  const opened = page.waitForEvent('popup');
  await lab.getByRole('link', { name: 'Open the lab' }).click();
  const itself = await opened;
  await expect(itself).toHaveURL(`${baseURL}/learn/order?step=run&said=2`);
  await expect(itself.locator('[data-verdict]')).toHaveText('You said only COPY. Three steps ran.');
  host.close();
});

/** A page of another origin, on this machine as well: browsers keep pages from elsewhere out of local networks. */
async function serve(html: string) {
  const server = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(html));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

for (const colorScheme of ['light', 'dark'] as const)
  test(`a teacher with assistive technology finds no barrier in the ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const address of [
      '/embed/order',
      '/embed/order?step=run&said=2',
      '/learn/order/key',
      '/learn/order/try',
    ]) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true })).toBeVisible();
      expect(await violations(page), address).toEqual([]);
    }
  });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
}
