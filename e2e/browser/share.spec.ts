import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import jsQR from 'jsqr';
import { expect, test } from './test';

const asked = '?lib=pandas&with=postgres&ask=edit';

test('a visitor opens the panel by key, and Escape gives back the files and the focus', async ({
  composer,
  page,
}) => {
  await composer.allowClipboard();
  await composer.open(asked);
  await page.keyboard.press('s');
  await expect(composer.sharePanel.getByRole('heading', { name: 'Share', exact: true })).toBeFocused();
  await expect(composer.share).toHaveAttribute('aria-expanded', 'true');
  await expect(composer.files.first()).toBeHidden();
  await expect(composer.rows.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(composer.sharePanel).toBeHidden();
  await expect(composer.share).toBeFocused();
  await expect(composer.files.first()).toBeVisible();
  await page.keyboard.press('Enter');
  await composer.sharePanel.getByRole('button', { name: 'Close' }).click();
  await expect(composer.share).toBeFocused();
  await expect(composer.scenario('edit')).toBeChecked();
});

test('a visitor chooses what goes into the link', async ({ composer, baseURL }) => {
  await composer.allowClipboard();
  await composer.open(asked);
  await composer.share.click();
  const panel = composer.sharePanel;
  const link = panel.getByRole('code').first();
  await expect(link).toHaveText(`${baseURL}/?lib=pandas&with=postgres&at=2026-11&ask=edit`);
  await expect(panel).toContainText('What at=2026-11 freezes');
  await panel.getByRole('checkbox', { name: 'With the question: edit app.py' }).uncheck();
  await expect(link).toHaveText(`${baseURL}/?lib=pandas&with=postgres&at=2026-11`);
  await panel.getByRole('checkbox', { name: 'Frozen at 2026-11' }).uncheck();
  await expect(link).toHaveText(`${baseURL}/?lib=pandas&with=postgres`);
  await expect(panel).toContainText('It follows the newest catalogue');
  await panel.getByRole('button', { name: 'Copy the link' }).click();
  await expect.poll(() => composer.clipboard()).toBe(`${baseURL}/?lib=pandas&with=postgres`);
  expect(composer.query()).toBe(asked);
  await composer.radio('Python version', '3.12').check({ force: true });
  await expect(link).toHaveText(`${baseURL}/?python=3.12&lib=pandas&with=postgres`);
});

test('a visitor copies the text in each format', async ({ composer, page, baseURL }) => {
  await composer.allowClipboard();
  await composer.open('?lib=pandas&with=postgres');
  await composer.share.click();
  const copied = async (format: string) => {
    await composer.sharePanel.getByRole('tab', { name: format }).click();
    await composer.sharePanel.getByRole('button', { name: 'Copy the text' }).click();
    await expect(composer.sharePanel.getByRole('button', { name: 'Copied the text' })).toBeVisible();
    return composer.clipboard();
  };
  const link = `${baseURL}/?lib=pandas&with=postgres&at=2026-11`;
  expect(await copied('Markdown')).toContain(`1. Open [the recipe](${link}), press Download .zip`);
  expect(await copied('HTML')).toContain(`<a href="${link.replaceAll('&', '&#38;')}">the recipe</a>`);
  expect(await copied('Plain')).toContain('2. docker compose up --build -d, about ');
  expect(await copied('Word, Docs')).toContain('3. Open http://localhost:8000;');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toContain('<ol>');
});

test('a camera reads the link from the screen and from the saved picture', async ({
  composer,
  page,
  baseURL,
}) => {
  await composer.open('?lib=pandas');
  await composer.share.click();
  const link = `${baseURL}/?lib=pandas&at=2026-11`;
  const onScreen = composer.sharePanel.getByRole('img', { name: 'QR code of the link' });
  expect(
    await readCode(page, await onScreen.evaluate((svg) => new XMLSerializer().serializeToString(svg))),
  ).toBe(link);
  const saved = await composer.save(() =>
    composer.sharePanel.getByRole('link', { name: 'Save SVG' }).click(),
  );
  expect(saved.suggestedFilename()).toBe('flask-api-qr.svg');
  expect(await readCode(page, await readFile(await saved.path(), 'utf8'))).toBe(link);
});

test('a visitor for whom the panel cannot be fetched gets the link', async ({
  composer,
  page,
  baseURL,
  watch,
}) => {
  await composer.allowClipboard();
  await composer.open('?app=script');
  watch.provokes(/_next\/static/);
  await page.route('**/_next/static/**/*.js', (route) => route.abort('connectionfailed'));
  await composer.share.click();
  await expect(page.getByText('The Share panel could not be loaded: this is the link.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Link to share' })).toBeFocused();
  expect(await composer.clipboard()).toBe(`${baseURL}/?app=script&at=2026-11`);
  await expect(composer.files.first()).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    test('a visitor on any screen, with assistive technology, finds no barrier in the panel @every-size', async ({
      composer,
      page,
    }) => {
      await composer.allowClipboard();
      await composer.open(asked);
      await composer.share.click();
      await expect(composer.sharePanel.getByRole('heading', { name: 'Share', exact: true })).toBeFocused();
      await expect(composer.sharePanel.getByRole('img')).toHaveCount(2);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target}`))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      await composer.sharePanel.getByRole('button', { name: 'Close' }).click();
      await expect(page.getByRole('region', { name: 'Layers' })).toBeVisible();
      await expect(composer.share).toBeFocused();
    });
  });
}

/** What a reader of QR codes finds in the picture, drawn as large as on a phone held near. */
async function readCode(page: Page, svg: string): Promise<string | undefined> {
  const side = 240;
  const pixels = await page.evaluate(
    async ([source, width]) => {
      const picture = new Image(width, width);
      picture.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await picture.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = width;
      const context = canvas.getContext('2d');
      context?.drawImage(picture, 0, 0, width, width);
      return [...(context?.getImageData(0, 0, width, width).data ?? [])];
    },
    [svg, side] as const,
  );
  return jsQR(Uint8ClampedArray.from(pixels), side, side)?.data;
}
