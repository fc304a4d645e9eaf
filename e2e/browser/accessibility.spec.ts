import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

test.use({ buildkit: true });

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}

const live =
  '[aria-live]:not([aria-live="off"]), output, [role="status"]:not([aria-live="off"]), [role="alert"], [role="log"], [role="timer"]';

/** Words of the live regions that `act` changes: what a screen reader says to it. */
async function heard(page: Page, act: () => Promise<unknown>): Promise<string[]> {
  const changed = await page.evaluateHandle((selector) => {
    const regions = new Set<Element>();
    const add = (node: Node) => {
      const region = (node instanceof Element ? node : node.parentElement)?.closest(selector);
      if (region) regions.add(region);
    };
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) add(node);
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
    return regions;
  }, live);
  await act();
  return changed.evaluate((regions) =>
    [...regions].map((region) => {
      const words = region.cloneNode(true) as Element;
      for (const hidden of words.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return words.textContent;
    }),
  );
}

const states: { state: string; link?: string; reach: (composer: ComposerPage) => Promise<unknown> }[] = [
  { state: 'at the start', reach: async () => {} },
  {
    state: 'with the search open',
    reach: async ({ search, options }) => {
      await search.fill('pan');
      await options.first().waitFor();
    },
  },
  {
    state: 'where nothing is found',
    reach: async ({ search, form }) => {
      await search.fill('zzz-nothing');
      await form.getByText('Nothing matches').waitFor();
    },
  },
  {
    state: 'with problems',
    link: '?app=rails&port=x&base=alpine&lib=scikit-learn,zzz',
    reach: async () => {},
  },
  { state: 'on a Python out of life', link: '?python=3.7.4', reach: async () => {} },
  { state: 'without any library', link: '?app=script', reach: async () => {} },
  { state: 'with everything', link: '?lib=pandas&with=mongodb,postgres,qdrant,redis', reach: async () => {} },
  { state: 'after a what-if', reach: ({ page }) => page.keyboard.press('4') },
  {
    state: 'with the editor',
    reach: async (composer) => {
      await composer.moveMouse();
      await composer.editor.waitFor();
    },
  },
  {
    state: 'with fields that are refused',
    reach: async (composer) => {
      await composer.field('Port').fill('99999');
      await composer.imageName.fill('Bad Name');
    },
  },
  {
    state: 'with more commands and examples',
    reach: async (composer) => {
      await composer.openMoreCommands();
      await composer.openPresets();
    },
  },
  { state: 'with the keys', reach: ({ page }) => page.keyboard.press('?') },
  { state: 'with the download menu', reach: (composer) => composer.openDownloadMenu() },
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in the ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { state, link, reach } of states) {
      test(`a visitor with assistive technology finds no barrier ${state}`, async ({ composer }) => {
        await composer.open(link);
        await reach(composer);
        expect(await violations(composer.page)).toEqual([]);
      });
    }
  });
}

test('a visitor with assistive technology finds no barrier where the clipboard is blocked', async ({
  composer,
}) => {
  await composer.blockClipboard();
  await composer.open();
  await composer.share.click();
  await expect(composer.page.getByRole('textbox', { name: 'Link to share' })).toBeFocused();
  expect(await violations(composer.page)).toEqual([]);
});

test('a visitor with assistive technology finds no barrier on a page that is not there', async ({
  page,
  watch,
}) => {
  watch.provokes(/404/);
  await page.goto('/nothing-here');
  expect(await violations(page)).toEqual([]);
});

test('a visitor who hears the page is told of a what-if once, with both results in words', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas,nobody-knows');
  const results =
    /This order (at least )?[\d.]+ seconds, naive order (at least )?[\d.]+ seconds\.( 1 warning\.)?$/;
  for (const [key, id] of [
    ['2', 'edit'],
    ['3', 'library'],
    ['4', 'python'],
    ['1', 'nothing'],
  ] as const) {
    const said = await heard(page, async () => {
      await page.keyboard.press(key);
      await expect(composer.scenario(id)).toBeChecked();
    });
    expect(said).toEqual([expect.stringMatching(results)]);
  }
  const first = await heard(page, async () => {
    await composer.choose(composer.scenario('first'));
    await expect(composer.scenario('first')).toBeChecked();
  });
  expect(first).toEqual([expect.stringMatching(/This order at least .* naive order at least/)]);
});

test('a visitor who hears the page hears one thing to each key of the search', async ({ composer, page }) => {
  await composer.open('?ask=edit');
  await composer.search.fill('p');
  await composer.options.first().waitFor();
  for (const [key, words] of [
    ['o', /^\d+ of \d+ match Preview with \S+: takes .* longer, image/],
    ['ArrowDown', /Preview with \S+: takes .* longer, image/],
    ['q', /^0 of \d+ match $/],
    ['Backspace', /match Preview with/],
  ] as const) {
    const said = await heard(page, () => page.keyboard.press(key));
    expect(said).toEqual([expect.stringMatching(words)]);
  }
});

test('a visitor who hears the page is told once that a build cannot work', async ({ composer, page }) => {
  await composer.open('?lib=scikit-learn');
  const said = await heard(page, async () => {
    await composer.choose(composer.radio('Variant', /^alpine/));
    await expect(composer.tray).toContainText('This build stops');
  });
  expect(said).toEqual([expect.stringContaining('Cannot build')]);
});

test('a visitor who hears the page hears one thing to a choice that is warned of', async ({
  composer,
  page,
}) => {
  await composer.open('?lib=pandas');
  const said = await heard(page, async () => {
    await composer.addLibrary('nobody-knows');
    await expect(composer.problems).toContainText('nobody-knows');
  });
  expect(said.at(-1)).toMatch(/naive order at least .* seconds\. 1 warning\.$/);
  const mended = await heard(page, async () => {
    await composer.problems.getByRole('button', { name: 'Remove nobody-knows' }).click();
    await expect(composer.problems.getByRole('listitem')).toHaveCount(0);
  });
  expect(mended).toEqual([expect.stringMatching(/naive order [\d.]+ seconds\.$/)]);
});

test('a visitor who hears the page hears each result together with the order it is of', async ({
  composer,
}) => {
  await composer.open();
  await expect(composer.tray.getByRole('group', { name: 'This order' })).toContainText(
    await composer.promised('first'),
  );
  await expect(composer.tray.getByRole('group', { name: 'Naive order' })).toContainText(/\d s$/);
});

type Drawn = 'backgroundColor' | 'color' | 'forcedColorAdjust' | 'outlineColor' | 'outlineStyle' | 'stroke';

function look(part: Locator, property: Drawn): Promise<string> {
  return part.evaluate((element, name) => getComputedStyle(element)[name], property);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`with ${colorScheme} colours of the visitor's own`, () => {
    test.beforeEach(async ({ page, composer }) => {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      await composer.open();
      await page.keyboard.press('3');
    });

    test('a visitor sees what is chosen', async ({ composer, page }) => {
      const ground = await look(page.locator('body'), 'backgroundColor');
      for (const [chosen, other] of [
        [composer.radio('Python version', '3.13'), composer.radio('Python version', '3.12')],
        [composer.radio('Variant', /^slim/), composer.radio('Variant', /^alpine/)],
        [composer.scenario('library'), composer.scenario('edit')],
      ] as const) {
        const mark = await look(chosen.locator('..'), 'backgroundColor');
        expect(mark).not.toBe(ground);
        expect(await look(chosen.locator('..'), 'color')).not.toBe(mark);
        expect(await look(other.locator('..'), 'backgroundColor')).not.toBe(mark);
      }
      // A ground behind the words, in the colour of the words, shows in no computed colour.
      expect(await look(composer.download, 'forcedColorAdjust')).toBe('none');
      const boxes = (checked: boolean) => composer.form.getByRole('checkbox', { checked }).first();
      expect(await look(boxes(true), 'backgroundColor')).not.toBe(ground);
      expect(await look(boxes(false), 'backgroundColor')).toBe(ground);
    });

    test('a visitor sees what is measured, current and focused', async ({ composer, page }) => {
      const ground = await look(page.locator('body'), 'backgroundColor');
      const install = composer.row('RUN uv pip install');
      expect(await look(install.locator('.row-bar'), 'backgroundColor')).not.toBe(ground);
      for (const line of ['#hatch-install path', '#hatch-base path', '#hatch-copy path', '.slab-edge'])
        expect(await look(page.locator(line).first(), 'stroke')).not.toBe(ground);
      await install.hover();
      for (const [current, other] of [
        [install, composer.row('COPY src/')],
        [composer.file('Dockerfile'), composer.file('README.md')],
        [composer.codeLine('RUN --mount').first(), composer.codeLine('WORKDIR')],
      ] as const) {
        expect(await look(current, 'outlineStyle')).not.toBe('none');
        expect(await look(current, 'outlineColor')).not.toBe(ground);
        expect(await look(other, 'outlineStyle')).toBe('none');
      }
      await page.keyboard.press('Tab');
      const focus = page.locator(':focus');
      expect(await look(focus, 'outlineStyle')).toBe('solid');
      expect(await look(focus, 'outlineColor')).not.toBe(ground);
    });
  });
}
