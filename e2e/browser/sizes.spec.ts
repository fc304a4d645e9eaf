import type { Locator } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.use({ buildkit: true });

const windows = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 700 },
  { width: 1280, height: 500 },
  { width: 720, height: 450 },
  { width: 844, height: 390 },
  { width: 390, height: 844 },
  { width: 320, height: 640 },
] as const;

const tabs = ['Recipe', 'Layers', 'Dockerfile'] as const;
/** Of the groups of apps one is always closed: opening another closes it. */
const closed = 'main :is(details:not([open]) > summary, button[aria-expanded="false"]:not(fieldset *))';

/** A desk has no tabs: everything shows at once. */
async function turnTo({ page }: ComposerPage, name: string): Promise<void> {
  const tab = page.getByRole('tablist', { name: 'Screen' }).getByRole('tab', { name });
  if (await tab.isVisible()) await tab.click();
}

/** Pixels by which the page is higher than its window: only panes may scroll. */
function excess({ page }: ComposerPage): Promise<number> {
  return page.evaluate(() => (document.scrollingElement?.scrollHeight ?? 0) - window.innerHeight);
}

/** Pixels of its height that show at rest: what its panes and the window cut off does not. */
function visibleHeight(part: Locator): Promise<number> {
  return part.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        new IntersectionObserver(([entry]) => resolve(entry?.intersectionRect.height ?? 0)).observe(element);
      }),
  );
}

for (const { width, height } of windows) {
  test.describe(`in a window of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });

    test('a visitor never scrolls the page away, whatever is open', async ({ composer, page }) => {
      await composer.open('?lib=pandas&with=postgres,redis&port=x');
      let opened = 0;
      for (const name of tabs) {
        await turnTo(composer, name);
        expect(await excess(composer), name).toBeLessThanOrEqual(0);
        const next = page.locator(closed).filter({ visible: true }).first();
        while ((await next.count()) > 0) {
          const words = await next.innerText();
          await next.click();
          opened += 1;
          expect(await excess(composer), words).toBeLessThanOrEqual(0);
        }
      }
      expect(opened).toBeGreaterThanOrEqual(2);
      await composer.openDownloadMenu();
      expect(await excess(composer), 'Download').toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await page.keyboard.press('s');
      await expect(page.getByRole('heading', { name: 'What others see' })).toBeVisible();
      expect(await excess(composer), 'Share').toBeLessThanOrEqual(0);
    });

    test('a visitor has room to look at the drawing', async ({ composer, page }) => {
      await composer.open('?lib=pandas&with=postgres');
      await turnTo(composer, 'Layers');
      const drawing = page.getByRole('list', { name: 'Layers, top first' }).locator('xpath=../..');
      expect(await visibleHeight(drawing)).toBeGreaterThanOrEqual(200);
      await composer.rows.last().scrollIntoViewIfNeeded();
      await expect(composer.rows.last()).toBeInViewport({ ratio: 1 });
      await composer.tray.scrollIntoViewIfNeeded();
      await expect(composer.tray).toBeInViewport({ ratio: 1 });
    });

    test('a visitor reads the whole note', async ({ composer, page }) => {
      await composer.open('?lib=pandas');
      await turnTo(composer, 'Layers');
      const note = page.getByRole('note').filter({ visible: true });
      await expect(note).toContainText('pip would take');
      expect(
        await note.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      ).toBeLessThanOrEqual(0);
    });

    test('a visitor has room to read the Dockerfile and reaches its last line', async ({ composer }) => {
      await composer.open('?lib=pandas&with=postgres');
      await composer.holdEditor();
      await turnTo(composer, 'Dockerfile');
      expect(await visibleHeight(composer.plainText)).toBeGreaterThanOrEqual(150);
      await composer.codeLines.last().scrollIntoViewIfNeeded();
      await expect(composer.codeLines.last()).toBeInViewport();
      await composer.openMoreCommands();
      const last = composer.commands.getByRole('button').last();
      await last.evaluate((button) => button.scrollIntoView({ block: 'end' }));
      // Not 1: heights of text are fractions of a pixel.
      await expect(last).toBeInViewport({ ratio: 0.95 });
    });

    test('a visitor finds the keys, reads them from the first on and comes back', async ({
      composer,
      page,
    }) => {
      await composer.open();
      const keys = page.getByRole('banner').getByRole('button', { name: 'Keys' });
      await expect(keys).toBeInViewport({ ratio: 1 });
      await keys.focus();
      await page.keyboard.press('?');
      await expect(composer.dialog('Keys').getByText('search libraries')).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Escape');
      await expect(keys).toBeFocused();
    });

    test('a visitor sees the libraries by group after L', async ({ composer, page }) => {
      await composer.open();
      await page.keyboard.press('l');
      await expect(page.getByRole('listbox', { name: 'Groups of libraries' })).toBeInViewport();
      await expect(
        page.getByRole('list', { name: 'Tables and arrays' }).getByRole('checkbox').first(),
      ).toBeFocused();
    });

    test('a visitor compares the files from their heads on, and sees the way back whole', async ({
      composer,
      page,
    }) => {
      await composer.open('?lib=pandas,nobody-knows');
      await turnTo(composer, 'Layers');
      await page.getByRole('button', { name: 'Compare the files' }).click();
      const dialog = composer.dialog('The same lines in two orders');
      await expect(dialog.getByText('Only COPY of the code moves.')).toBeInViewport();
      await expect(dialog.getByRole('heading').first()).toBeInViewport({ ratio: 1 });
      await expect(dialog.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
    });

    for (const link of ['?lib=pandas', '?lib=pandas,nobody-knows,psycopg2']) {
      test(`a visitor reads every line and command of ${link} whole`, async ({ composer }) => {
        await composer.open(link);
        await composer.holdEditor();
        await turnTo(composer, 'Dockerfile');
        const room = await composer.plainText.evaluate((pane) => pane.clientWidth);
        const lines = await composer.codeLines.evaluateAll((all) => all.map((line) => line.scrollWidth));
        expect(Math.max(...lines)).toBeLessThanOrEqual(room);
        await composer.openMoreCommands();
        const commands = composer.commands.getByRole('code').filter({ visible: true });
        expect(await commands.count()).toBeGreaterThan(10);
        const cut = await commands.evaluateAll((all) =>
          all
            .filter((code) =>
              [code, code.parentElement].some((each) => each && each.scrollWidth > each.clientWidth),
            )
            .map((code) => code.textContent),
        );
        expect(cut).toEqual([]);
      });
    }
  });
}

for (const viewport of windows.slice(0, 2)) {
  test.describe(`${viewport.width} × ${viewport.height}, nothing scrolled`, () => {
    test.use({ viewport });

    test('a visitor sees each file of the list whole or not at all', async ({ composer }) => {
      await composer.open('?name=all&lib=pandas&with=postgres,redis');
      // The list follows when the picture is painted.
      await expect(composer.file('compose.yaml')).toBeAttached();
      const heights = await Promise.all((await composer.files.all()).map(visibleHeight));
      expect(heights.length).toBeGreaterThan(10);
      expect(heights[0]).toBe(22);
      expect(heights.filter((height) => height !== 0 && height !== 22)).toEqual([]);
    });
  });
}
