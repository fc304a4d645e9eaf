import AxeBuilder from '@axe-core/playwright';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.use({ buildkit: true });

const tabs = ['Recipe', 'Layers', 'Dockerfile'] as const;

function tab({ page }: ComposerPage, name: string) {
  return page.getByRole('tablist', { name: 'Screen' }).getByRole('tab', { name });
}

/** Pixels by which the page is wider than its window. */
function overflow({ page }: ComposerPage): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

test('a visitor with a phone can turn to every part of the page', async ({ composer, page, server }) => {
  await composer.open();
  await expect(tab(composer, 'Layers')).toHaveAttribute('aria-selected', 'true');
  await expect(composer.rows.first()).toBeVisible();
  await tab(composer, 'Recipe').tap();
  await expect(composer.form).toBeVisible();
  await expect(composer.rows.first()).toBeHidden();
  await composer.chooseApp('Script');
  await tab(composer, 'Dockerfile').tap();
  await expect(composer.form).toBeHidden();
  await expect(composer.codeLines.first()).toBeVisible();
  expect(await composer.code()).toBe(await server.dockerfile('?app=script'));
  await expect(composer.command('docker build -t python-script:latest .')).toBeVisible();
  await page.getByRole('tablist', { name: 'Files' }).getByRole('tab', { name: 'src/main.py' }).tap();
  await expect(composer.codeLine('def main')).toBeVisible();
});

test('a visitor with a phone can go through the tabs with the arrow keys', async ({ composer, page }) => {
  await composer.open();
  await tab(composer, 'Layers').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(composer, 'Dockerfile')).toBeFocused();
  await expect(tab(composer, 'Dockerfile')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(tab(composer, 'Recipe')).toBeFocused();
  await expect(composer.form).toBeVisible();
});

test('a visitor with a phone can find a library and add it', async ({ composer }) => {
  await composer.open();
  await tab(composer, 'Recipe').tap();
  await composer.search.tap();
  await composer.search.fill('pandas');
  await composer.options.first().tap();
  await expect(composer.chips.filter({ hasText: 'pandas' })).toHaveCount(1);
  await expect.poll(() => composer.query()).toBe('?lib=pandas');
  await composer.form.getByRole('button', { name: 'Remove pandas' }).tap();
  await expect.poll(() => composer.query()).toBe('');
  // Not in the field, which would open the keyboard over the page.
  await expect(composer.form.getByRole('button', { name: /^Browse \d+ libraries/ })).toBeFocused();
});

test('a visitor with a phone can ask a what-if and point at a layer', async ({ composer }) => {
  await composer.open();
  await composer.scenario('edit').locator('..').tap();
  await expect(composer.breakSentence.or(composer.page.getByText('app.py changed')).first()).toBeVisible();
  await composer.row('WORKDIR').tap();
  await expect(composer.row('WORKDIR')).toHaveAttribute('aria-current', 'true');
  await expect(composer.page.getByRole('region', { name: 'Layers' })).toContainText('/app');
});

test('a visitor with a phone can name the image', async ({ composer }) => {
  await composer.open();
  await expect(composer.imageName).toBeHidden();
  await tab(composer, 'Recipe').tap();
  const name = composer.form.getByRole('textbox', { name: 'Name of the image' });
  await name.fill('from-my-phone');
  await name.press('Enter');
  await expect.poll(() => composer.query()).toBe('?name=from-my-phone');
});

test('a visitor with a phone can download', async ({ composer }) => {
  await composer.open('?name=pocket');
  const zip = await composer.save(() => composer.download.tap());
  expect(zip.suggestedFilename()).toBe('pocket.zip');
});

test('a visitor with a phone who closes the Share panel is where it was opened', async ({ composer }) => {
  await composer.allowClipboard();
  await composer.open();
  for (const name of tabs) {
    await tab(composer, name).tap();
    await composer.share.tap();
    await expect(tab(composer, 'Share')).toHaveAttribute('aria-selected', 'true');
    await composer.sharePanel.getByRole('button', { name: 'Close' }).tap();
    await expect(tab(composer, name)).toHaveAttribute('aria-selected', 'true');
    await expect(composer.share).toBeFocused();
  }
});

test('a visitor with a phone never pays for the editor', async ({ composer, page }) => {
  await composer.open();
  await tab(composer, 'Dockerfile').tap();
  await composer.codeLine('WORKDIR').tap();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await expect(composer.editorHost).toHaveCount(0);
});

test('a visitor with a phone can copy every file', async ({ composer, page, server }) => {
  await composer.allowClipboard();
  await composer.open();
  await tab(composer, 'Dockerfile').tap();
  await page.getByRole('button', { name: 'Copy Dockerfile' }).tap();
  await expect.poll(() => composer.clipboard()).toBe(await server.dockerfile(''));
  await page.getByRole('tablist', { name: 'Files' }).getByRole('tab', { name: 'src/app.py' }).tap();
  await page.getByRole('button', { name: 'Copy src/app.py' }).tap();
  await expect.poll(() => composer.clipboard()).toContain('Flask(');
});

test('a visitor with a phone is not told of keys', async ({ composer }) => {
  await composer.open();
  await tab(composer, 'Recipe').tap();
  await expect(composer.search).toBeVisible();
  await expect(composer.form.locator('kbd').filter({ visible: true })).toHaveCount(0);
});

/** Words of the controls of this tab that a finger 21 pixels beside, above or below their middle does not hit. Words
 * inside a sentence are as high as the sentence, and the drawing's rows touch one another. */
function missed({ page }: ComposerPage): Promise<string[]> {
  return page.evaluate(() => {
    const reach = 21;
    return [...document.querySelectorAll('button, a[href], [role="tab"], label:has(input), summary')]
      .filter((each) => each.checkVisibility({ visibilityProperty: true }))
      .filter((each) => !each.matches('[role="note"] *, .row, .sr-only'))
      .filter((each) => {
        each.scrollIntoView({ block: 'center', inline: 'center' });
        const { left, top, width, height } = each.getBoundingClientRect();
        const places = [-reach, reach].flatMap((far) => [
          { dx: far, dy: 0 },
          { dx: 0, dy: far },
        ]);
        return places.some(({ dx, dy }) => {
          const hit = document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
          return hit === null || !each.contains(hit);
        });
      })
      .map((each) => `${each.getAttribute('aria-label') ?? each.textContent?.trim()}`);
  });
}

for (const name of tabs) {
  test(`a visitor hits every control of the tab ${name} with a thumb`, async ({ composer }) => {
    await composer.open('?lib=pandas&with=postgres&port=x');
    await tab(composer, name).tap();
    expect(await missed(composer)).toEqual([]);
    if (name !== 'Dockerfile') return;
    await composer.openMoreCommands();
    expect(await missed(composer)).toEqual([]);
  });
}

const links = ['', '?app=rails&port=x&lib=zzz-private-thing-with-a-long-name&base=alpine', '?app=jupyter'];

for (const width of [390, 320]) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height: 700 } });

    for (const link of links) {
      test(`a visitor never has to scroll ${link || 'the empty recipe'} sideways`, async ({
        composer,
        page,
      }) => {
        await composer.open(link);
        for (const name of tabs) {
          await tab(composer, name).tap();
          expect(await overflow(composer), name).toBe(0);
          const cut = await page.evaluate(() =>
            [...document.querySelectorAll('button, input, [role="tab"], label, summary')]
              .filter((each) => each.closest('[role="tablist"][aria-label="Files"]') === null)
              .filter((each) => each.checkVisibility({ visibilityProperty: true }))
              .map((each) => ({ box: each.getBoundingClientRect(), words: each.textContent }))
              .filter(({ box }) => box.width > 1 && (box.left < -1 || box.right > window.innerWidth + 1))
              .map(({ words }) => words),
          );
          expect(cut, name).toEqual([]);
        }
      });
    }

    test('a visitor never has to scroll the list of libraries sideways', async ({ composer }) => {
      await composer.open();
      await tab(composer, 'Recipe').tap();
      await composer.search.fill('data');
      const box = await composer.page.getByRole('listbox', { name: 'Libraries found' }).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await overflow(composer)).toBe(0);
    });

    test('a visitor sees controls as large as a thumb', async ({ composer, page }) => {
      await composer.open('?base=alpine&lib=pandas,torch');
      const header = page.getByRole('banner').getByRole('button').filter({ visible: true });
      const parts = {
        Recipe: [
          header,
          composer.problems.getByRole('button'),
          composer.form.getByRole('button', { name: /^Remove / }),
          composer.form.locator('[data-anchor], input:not([role], [type="radio"], [type="checkbox"])'),
          composer.form.locator('summary'),
        ],
        Layers: [
          header,
          page.getByRole('region', { name: 'Layers' }).getByRole('button', { name: 'Use slim' }),
        ],
      };
      for (const [name, controls] of Object.entries(parts)) {
        await tab(composer, name).tap();
        for (const each of controls) {
          await expect(each.first()).toBeVisible();
          const boxes = await each.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
          const smallest = Math.min(...boxes.flatMap(({ width, height }) => [width, height]));
          expect(smallest, `${each}`).toBeGreaterThanOrEqual(44);
        }
      }
    });

    test('a visitor can hit every control with a finger', async ({ composer, page }) => {
      await composer.open('?lib=pandas');
      for (const name of tabs) {
        await tab(composer, name).tap();
        // WCAG 2.2, 2.5.8: 24 by 24 pixels, words inside a sentence apart.
        const small = await page.evaluate(() =>
          [...document.querySelectorAll('button, [role="tab"], label:has(input), summary')]
            .filter((each) => each.checkVisibility({ visibilityProperty: true }))
            .filter((each) => each.closest('[role="note"], .sr-only') === null)
            .map((each) => ({ box: each.getBoundingClientRect(), words: each.textContent?.trim() }))
            .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
            .map(({ words, box }) => `${words} ${box.width}×${box.height}`),
        );
        expect(small, name).toEqual([]);
      }
    });
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const name of tabs) {
      test(`a visitor with assistive technology finds no barrier on the tab ${name}`, async ({
        composer,
        page,
      }) => {
        await composer.open('?lib=pandas&port=x');
        await tab(composer, name).tap();
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target}`))).toEqual(
          [],
        );
      });
    }
  });
}
