import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { ComposerPage } from './composer-page';
import { expect, test } from './test';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
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
  { state: 'with everything', link: '?lib=pandas&with=postgres,redis', reach: async () => {} },
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
