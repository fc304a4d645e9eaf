import { expectRecipe } from './expect-recipe';
import { expect, test } from './test';

test.beforeEach(({ composer }) => composer.open());

test('a visitor can find a library with the keyboard and preview it before adding it', async ({
  composer,
  server,
}) => {
  const { page, search, options, previewBeds } = composer;
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('panda');
  await expect(options.first()).toContainText('pandas');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  await expect(previewBeds).not.toHaveCount(0);
  await expect(composer.tray).toContainText('Preview with pandas');
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(options.first()).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('ArrowUp');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  expect(composer.query()).toBe('');
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(1);
  await expect(previewBeds).toHaveCount(0);
  await expect(options).toHaveCount(0);
  await expect(search).toBeFocused();
  await expectRecipe(composer, server, '?lib=pandas');
});

test('a visitor can close the search without adding anything', async ({ composer }) => {
  await composer.search.fill('numpy');
  await expect(composer.options.first()).toBeVisible();
  await expect(composer.previewBeds).not.toHaveCount(0);
  await composer.search.press('Escape');
  await expect(composer.options.first()).toBeHidden();
  await expect(composer.search).toHaveAttribute('aria-expanded', 'false');
  await expect(composer.previewBeds).toHaveCount(0);
  await composer.search.press('Escape');
  await expect(composer.search).toHaveValue('');
  expect(composer.query()).toBe('');
});

test('a visitor can add a library with the mouse and take it away again', async ({ composer, server }) => {
  await composer.search.fill('requests');
  await composer.options
    .filter({ hasText: /^requests/ })
    .first()
    .click();
  await expectRecipe(composer, server, '?lib=requests');
  await composer.form.getByRole('button', { name: 'Remove requests' }).click();
  await expectRecipe(composer, server, '');
});

test('a visitor can ask for one version of a library', async ({ composer, server }) => {
  await composer.addLibrary('pandas@2.2.3');
  await expectRecipe(composer, server, '?lib=pandas@2.2.3');
  await expect(composer.problems).toContainText(
    'pandas@2.2.3 is not a version the catalogue has, which are 3.1.1',
  );
  await composer.problems.getByRole('button', { name: /^Use pandas 2/ }).click();
  await expectRecipe(composer, server, '?lib=pandas@2.3.3');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  await composer.addLibrary('pandas@2.2.3');
  await composer.problems.getByRole('button', { name: /^Use pandas 3/ }).click();
  await expectRecipe(composer, server, '?lib=pandas');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
});

test('a visitor can ask for a range, and is told where it leaves out what would be locked', async ({
  composer,
  server,
}) => {
  await composer.search.fill('pandas<3');
  await expect(composer.options.first()).toContainText('size not known');
  await composer.search.press('Enter');
  await expectRecipe(composer, server, '?lib=pandas%3C3');
  await expect(composer.problems).toContainText(
    /pandas<3 leaves out 3\.\d+\.\d+, which the catalogue would lock/,
  );
  await composer.addLibrary('pandas>=3,<4');
  await expectRecipe(composer, server, '?lib=pandas%3E%3D3,%3C4');
  await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  await expect(composer.chips.filter({ hasText: 'pandas' })).toContainText(/3\.\d+\.\d+ \(>=3,<4\)/);
});

test('a visitor can add a library that nobody knows, and is told that nothing is locked', async ({
  composer,
  server,
}) => {
  await composer.search.fill('zzz-private-thing');
  await expect(composer.form.getByText('Nothing matches “zzz-private-thing”')).toBeVisible();
  const anyway = composer.options.filter({ hasText: 'Add zzz-private-thing anyway' });
  await expect(anyway).toHaveCount(1);
  await composer.search.press('Enter');
  await expectRecipe(composer, server, '?lib=zzz-private-thing');
  await expect(composer.problems).toContainText('zzz-private-thing is not in the catalogue');
  await expect(composer.chips.filter({ hasText: 'zzz-private-thing' })).toContainText('not locked');
});

test('a visitor can not add what is no name of a library', async ({ composer }) => {
  await composer.search.fill('"; rm -rf /');
  await expect(composer.form.getByText('Nothing matches “"; rm -rf /”')).toBeVisible();
  await expect(composer.options).toHaveCount(0);
  await composer.search.press('Enter');
  await expect(composer.chips).toHaveCount(2);
});
