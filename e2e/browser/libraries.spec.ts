import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expectRecipe } from './expect-recipe';
import { expect, test } from './test';

/** Where everything stands among the libraries. */
function shelvesOf(page: Page) {
  const panel = page.getByRole('region', { name: 'Recipe' });
  return {
    browse: page.getByRole('button', { name: /^Browse \d+ libraries by group/ }),
    search: panel.getByRole('searchbox', { name: 'Search libraries' }),
    group: (name: string) =>
      panel.getByRole('listbox', { name: 'Groups of libraries' }).getByRole('option', { name }),
    row: (name: string) => panel.getByRole('checkbox', { name: new RegExp(`^${name}( [\\d.]+)?$`) }),
    rows: panel.getByRole('checkbox'),
    remark: (text: string | RegExp) => panel.getByText(text),
    done: panel.getByRole('button', { name: 'Done' }),
    title: panel.getByRole('heading', { level: 2 }).last(),
    panel,
  };
}

test('a visitor can browse the libraries by group and choose some', async ({ composer, page, server }) => {
  await composer.open();
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await expect(shelves.title).toHaveText('Tables and arrays');
  await expect(composer.form).toBeHidden();
  await expect(composer.rows.first()).toBeVisible();
  await shelves.row('polars').check();
  await shelves.group('Plots').click();
  await expect(shelves.title).toHaveText('Plots');
  await shelves.row('plotly').check();
  await expect(shelves.panel.getByText(/^13 libraries, 1 chosen$/)).toBeVisible();
  await shelves.done.click();
  await expect(shelves.browse).toBeFocused();
  await expectRecipe(composer, server, '?lib=plotly,polars');
});

test('a visitor can do it all with the keyboard, and sees each library in the drawing first', async ({
  composer,
  page,
}) => {
  await composer.open();
  const shelves = shelvesOf(page);
  await page.keyboard.press('l');
  await expect(shelves.row('pandas')).toBeFocused();
  await expect(composer.tray).toContainText('Preview with pandas');
  await page.keyboard.press('ArrowDown');
  await expect(shelves.row('numpy')).toBeFocused();
  await expect(composer.tray).toContainText('Preview with numpy');
  expect(composer.query()).toBe('');
  await page.keyboard.press('Enter');
  await expect(shelves.row('numpy')).toBeChecked();
  await expect.poll(() => composer.query()).toBe('?lib=numpy');
  await page.keyboard.press('ArrowLeft');
  await expect(shelves.group('Tables and arrays')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(shelves.group('Plots')).toBeFocused();
  await expect(shelves.title).toHaveText('Plots');
  await page.keyboard.press('ArrowRight');
  await expect(shelves.row('matplotlib')).toBeFocused();
  await page.keyboard.press('Space');
  await expect.poll(() => composer.query()).toBe('?lib=matplotlib,numpy');
  await page.keyboard.press('Escape');
  await expect(shelves.browse).toBeFocused();
  await expect(composer.previewBeds).toHaveCount(0);
});

test('a visitor who opens the libraries by key has the focus in them, wherever it was', async ({
  composer,
  page,
}) => {
  await composer.open();
  await composer.share.focus();
  await page.keyboard.press('l');
  await expect(shelvesOf(page).rows.first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shelvesOf(page).browse).toBeFocused();
});

test('a search goes over all groups, by purpose too, and finds what is not in the catalogue', async ({
  composer,
  page,
  server,
}) => {
  await composer.open();
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await expect(shelves.rows.first()).toBeFocused();
  await page.keyboard.press('/');
  await expect(shelves.search).toBeFocused();
  await page.keyboard.type('time ser');
  await expect(shelves.title).toHaveText(/^\d+ match “time ser”$/);
  await expect(shelves.row('prophet')).toBeVisible();
  await expect(shelves.group('Maps')).toHaveAccessibleName('Maps, 0 of 15 match');
  await shelves.search.fill('scikitle?');
  await expect(shelves.panel.getByText('Nothing matches “scikitle?”')).toBeVisible();
  await shelves.panel.getByRole('button', { name: 'scikit-learn', exact: true }).click();
  await expect(shelves.row('scikit-learn')).toBeVisible();
  await shelves.search.fill('left-pad');
  await shelves.panel.getByRole('button', { name: 'Add it' }).click();
  await expect(shelves.search).toHaveValue('');
  await shelves.search.fill('pandas@0.1');
  await expect(shelves.remark(/^this version is not in the catalogue/)).toBeVisible();
  await shelves.row('pandas').check();
  await shelves.search.press('Escape');
  await shelves.search.press('Escape');
  await expectRecipe(composer, server, '?lib=left-pad,pandas@0.1');
});

test('who holds whom is told before and after, with the way out', async ({ composer, page }) => {
  await composer.open('?lib=pandas');
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await expect(shelves.remark(/^would hold pandas at 2/)).toBeVisible();
  await shelves.row('modin').check();
  await expect(shelves.remark(/^older than it is alone \(3.*\): held by modin$/)).toBeVisible();
  await shelves.panel.getByRole('button', { name: 'Without modin' }).click();
  await expect(shelves.row('modin')).not.toBeChecked();
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
});

test('two that cannot go together stand above the rows, with both ranges and what each way out saves', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=black');
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await shelves.group('Pipelines and jobs').click();
  await expect(shelves.remark('cannot go together with black').first()).toBeVisible();
  await shelves.row('dbt-core').check();
  const clash = shelves.panel.getByRole('region', { name: 'black and dbt-core cannot go together' });
  await expect(clash).toContainText('Both sides need pathspec');
  const ways = clash.getByRole('button');
  await expect(ways).toHaveCount(2);
  await expect(ways.first()).toHaveText(/^Leave out black −[\d.]+ MB$/);
  await expect(composer.problems).not.toContainText('cannot go together');
  await ways.first().click();
  await expect(clash).toBeHidden();
  await expect.poll(() => composer.query()).toBe('?lib=dbt-core');
});

test('a library without a version for this Python stays in its place and cannot be added', async ({
  composer,
  page,
}) => {
  await composer.open('?python=3.7');
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await shelves.group('Language models').click();
  const refused = shelves.row('mistralai');
  await expect(refused).toHaveAttribute('aria-disabled', 'true');
  await expect(refused).toHaveAccessibleDescription(/no version that runs on Python 3.7/);
  await refused.focus();
  await page.keyboard.press('Enter');
  await expect(refused).not.toBeChecked();
  expect(composer.query()).toBe('?python=3.7');
});

test('a visitor sees what each build of torch costs before choosing one', async ({
  composer,
  page,
  server,
}) => {
  await composer.open();
  const shelves = shelvesOf(page);
  await shelves.browse.click();
  await shelves.group('Deep learning').click();
  await shelves.row('torch').focus();
  const builds = shelves.panel.getByRole('group', { name: 'Build of torch' });
  await expect(builds.getByRole('radio')).toHaveCount(6);
  await expect(builds.getByRole('radio').first()).toBeChecked();
  const cpu = builds.getByRole('radio', { name: /^CPU index cpu · not run by us at least −\d\.\d GB$/ });
  await cpu.check();
  await expect(shelves.row('torch')).toBeChecked();
  await expect(shelves.remark('the build for CPU: not locked, size not known').first()).toBeVisible();
  await expect(composer.problems).toContainText('which the catalogue has not read');
  await shelves.done.click();
  await expect(composer.chips.filter({ hasText: 'torch' })).toContainText('CPU, not locked');
  await expectRecipe(composer, server, '?lib=torch&torch=cpu');
  await composer.problems.getByRole('button', { name: 'Use the usual build' }).click();
  await expect(
    composer.problems.getByRole('button', { name: /^Take the CPU build, at least −/ }),
  ).toBeVisible();
  await expectRecipe(composer, server, '?lib=torch');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`the shelves, a clash and a search are accessible in the ${colorScheme} @every-size`, async ({
    composer,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await composer.open('?lib=black,dbt-core,pandas');
    const shelves = shelvesOf(page);
    if (await page.getByRole('tab', { name: 'Recipe' }).isVisible())
      await page.getByRole('tab', { name: 'Recipe' }).click();
    await shelves.browse.click();
    await expect(shelves.rows.first()).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await shelves.search.fill('sk');
    await expect(shelves.title).toHaveText(/match “sk”$/);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
