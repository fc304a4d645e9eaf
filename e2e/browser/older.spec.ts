import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './test';

const older = '?lib=pandas&at=2026-10';
const newest = '?lib=pandas&at=2026-11';

type PlanDocument = { lock: { packages: readonly string[] } };

test('a visitor with a link to an older catalogue sees what the newest would change, goes there and back', async ({
  composer,
  page,
  request,
}) => {
  const packages = async (query: string) => {
    const answer = await request.get(`/plan.json${query}`);
    const { lock } = (await answer.json()) as PlanDocument;
    return new Map(lock.packages.map((each) => each.split('==') as [string, string]));
  };
  const [was, is] = [await packages(older), await packages(newest)];
  const changed = [...is].filter(([name, version]) => was.has(name) && was.get(name) !== version);
  const added = [...is.keys()].filter((name) => !was.has(name));
  const gone = [...was.keys()].filter((name) => !is.has(name));

  await composer.open(older);
  const line = page.getByRole('region', { name: 'Catalogue of the link' });
  await expect(line).toContainText('This link is from 2026-10 and opens as it was shared.');
  await expect(line).toContainText(
    `Today’s catalogue is 2026-11: ${changed.length} newer, ${added.length} new, ${gone.length} gone.`,
  );
  await line.getByRole('button', { name: 'Show the difference' }).click();
  const dialog = page.getByRole('dialog', { name: 'What 2026-11 would change' });
  await expect(dialog.getByRole('row')).toHaveCount(1 + 3 + changed.length + added.length + gone.length);
  for (const [name, version] of changed)
    await expect(dialog.getByRole('row', { name: `${name} ${was.get(name)} ${version}` })).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).include('dialog[open]').analyze();
  expect(violations).toEqual([]);

  await dialog.getByRole('button', { name: 'Use 2026-11' }).click();
  await expect.poll(() => composer.query()).toBe(newest);
  await line.getByRole('button', { name: 'Back to 2026-10' }).click();
  await expect.poll(() => composer.query()).toBe(older);
  await line.getByRole('button', { name: 'Keep 2026-10' }).click();
  await expect(line).toHaveCount(0);
  await expect(page.locator(':focus')).not.toHaveCount(0);
  expect(composer.query()).toBe(older);
});

test('a visitor whose newest catalogue does not come reads the older one, and the line says no counts', async ({
  composer,
  page,
  watch,
}) => {
  watch.provokes(/2026-11\/graph-3\.12\.json/);
  await page.route('**/catalogue/2026-11/graph-3.12.json', (route) => route.abort('connectionfailed'));
  await composer.open('?python=3.12&lib=pandas&at=2026-10');
  const line = page.getByRole('region', { name: 'Catalogue of the link' });
  await expect(line).toContainText('Today’s catalogue is 2026-11.');
  await line.getByRole('button', { name: 'Show the difference' }).click();
  await expect(page.getByRole('dialog', { name: 'What 2026-11 would change' })).toContainText(
    'The newest catalogue is not here yet.',
  );
});
