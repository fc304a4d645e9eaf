import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { presets } from '@/lib/recipe/presets';
import { expect, test } from './test';
import { YoursMenu } from './yours-menu';

function cardsOf(page: Page): Locator {
  return page.getByRole('main').getByRole('link');
}

test('a visitor compares the presets, moves by arrows and opens one', async ({ composer, page }) => {
  await composer.open('?python=3.14');
  await page.getByRole('banner').getByRole('link', { name: 'Start' }).click();
  await expect(cardsOf(page)).toHaveCount(presets.length);
  await expect(page.getByRole('link', { name: 'Back to composer' })).toHaveAttribute('href', '/?python=3.14');
  for (const [index, { title, what }] of presets.entries()) {
    await expect(cardsOf(page).nth(index)).toContainText(title);
    await expect(cardsOf(page).nth(index)).toContainText(what);
  }
  await cardsOf(page).first().focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await expect(cardsOf(page).nth(3)).toBeFocused();
  const figures = await cardsOf(page).nth(3).innerText();
  await page.keyboard.press('Enter');
  await composer.ready();
  expect(composer.query()).toBe(`?${presets[3]?.link}`);
  const [, build = ''] = /(\d[\d.]* s)\s+first build/.exec(figures) ?? [];
  await expect(page.getByRole('radiogroup', { name: 'What is rebuilt' })).toContainText(
    `First build${build}`,
  );
});

test('a visitor finds what is theirs beside the presets', async ({ composer, page }) => {
  const yours = new YoursMenu(page);
  await composer.open('?name=dashboard&app=streamlit&lib=pandas');
  await yours.bookmark('Bookmarked: dashboard.');
  await page.goto('/start');
  const aside = page.getByRole('complementary', { name: 'Yours' });
  await expect(aside.getByRole('link')).toContainText(['Your last']);
  await expect(aside.getByRole('link')).toHaveAttribute('href', '/?name=dashboard&app=streamlit&lib=pandas');
  await page.keyboard.press('t');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await aside.getByRole('button', { name: /^dashboard/ }).click();
  await composer.ready();
  expect(composer.query()).toBe('?name=dashboard&app=streamlit&lib=pandas&at=2026-11');
});

test('a visitor forgets all beside the presets, and is told so', async ({ composer, page }) => {
  await composer.open('?app=script');
  await new YoursMenu(page).recording();
  await page.goto('/start');
  const aside = page.getByRole('complementary', { name: 'Yours' });
  await expect(aside.getByRole('link')).toHaveCount(1);
  await aside.getByRole('button', { name: 'Forget all' }).click();
  await aside.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'All is forgotten.' })).toBeVisible();
  await expect(aside.getByRole('link')).toHaveCount(0);
});

test('a preset that was opened from its card is one in what was opened lately', async ({
  composer,
  page,
}) => {
  const yours = new YoursMenu(page);
  await page.goto('/start');
  await cardsOf(page).filter({ hasText: 'Batch job' }).click();
  await composer.ready();
  await yours.recording();
  await yours.open();
  await expect(yours.lately).toContainText([/Batch job\s*preset/]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a visitor starts from a preset all the same', async ({ page, watch }) => {
    watch.provokes(/request failed: .*\.js csp$/);
    await page.goto('/start');
    await expect(cardsOf(page)).toHaveCount(presets.length);
    await expect(cardsOf(page).first()).toHaveAttribute('href', `/?${presets[0].link}`);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`the page to start from has no barrier and fits, in the ${theme} @every-size`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/start');
    await expect(page.getByRole('complementary', { name: 'Yours' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  });
}
