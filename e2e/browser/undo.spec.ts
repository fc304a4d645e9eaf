import { expect, test } from './test';

test('a visitor can undo several choices and do them again', async ({ composer, page, server }) => {
  await composer.open();
  const steps = ['', '?python=3.12', '?python=3.12&base=full', '?python=3.12&base=full&lib=pandas'];
  await composer.choose(composer.radio('Python version', '3.12'));
  await expect.poll(() => composer.query()).toBe(steps[1]);
  await composer.choose(composer.radio('Variant', /^full/));
  await expect.poll(() => composer.query()).toBe(steps[2]);
  await composer.addLibrary('pandas');
  await expect.poll(() => composer.query()).toBe(steps[3]);
  await composer.row('WORKDIR').focus();
  for (const query of steps.slice(0, -1).reverse()) {
    await page.keyboard.press('Control+z');
    await expect.poll(() => composer.query()).toBe(query);
    expect(await composer.code()).toBe(await server.dockerfile(query));
  }
  await page.keyboard.press('Control+z');
  await expect(composer.radio('Python version', '3.13')).toBeChecked();
  for (const query of steps.slice(1)) {
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => composer.query()).toBe(query);
    expect(await composer.code()).toBe(await server.dockerfile(query));
  }
  await page.keyboard.press('Control+Shift+z');
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(1);
});

test('a visitor can undo right after a click on a choice, where the choice still has the focus', async ({
  composer,
  page,
}) => {
  await composer.open();
  await composer.chooseApp('Script');
  await page.keyboard.press('Control+z');
  await expect(composer.app('Flask API')).toBeChecked();
});

test('a visitor can make another choice after an undo, and what was undone is gone', async ({
  composer,
  page,
}) => {
  await composer.open();
  await composer.chooseApp('Script');
  await page.keyboard.press('Control+z');
  await composer.chooseApp('FastAPI');
  await page.keyboard.press('Control+Shift+z');
  await expect(composer.app('FastAPI')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?app=fastapi');
});

test('a visitor can type the letters of the keys into fields and nothing else happens', async ({
  composer,
  page,
}) => {
  await composer.open('?python=3.12');
  await composer.chooseApp('Script');
  const typed = 'cdst0123?/[]';
  for (const field of [composer.search, composer.imageName]) {
    await field.fill('');
    await field.pressSequentially(typed);
    await expect(field).toHaveValue(typed);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await expect(composer.app('Script')).toBeChecked();
  await expect(composer.scenario('first')).toBeChecked();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-theme');
  await expect(composer.plainText).toHaveAttribute('aria-label', 'Dockerfile');
  await expect.poll(() => composer.query()).toBe('?app=script&python=3.12');
});
