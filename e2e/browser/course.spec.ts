import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test';

test('the course is walked by keys: each section has its drawing, and the ledger fills', async ({ page }) => {
  await page.goto('/learn/course');
  const contents = page.getByRole('navigation', { name: 'The course' });
  const ledger = page.getByRole('table', { name: /What it gained/ }).first();
  await expect(ledger).toContainText('six steps to come');
  await contents.getByRole('link', { name: '2 Libraries first' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '2 Libraries first' })).toBeInViewport();
  await expect(contents.getByRole('link', { name: '2 Libraries first' })).toHaveAttribute(
    'aria-current',
    'location',
  );
  await expect(ledger).toContainText('step 2 of 6');
  await expect(ledger.getByRole('row', { name: /Edit app.py, build again/ })).toContainText('0.4 s');
  await contents.getByRole('link', { name: 'Make it yours' }).focus();
  await page.keyboard.press('Enter');
  await expect(ledger).toContainText('step 6 of 6');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in the course, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/learn/course#stop');
    await expect(page.getByRole('heading', { name: '6 A server that stops' })).toBeInViewport();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  });
