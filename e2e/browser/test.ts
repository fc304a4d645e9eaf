import { test as base, expect } from '@playwright/test';
import { ComposerPage } from './composer-page';
import { ServerFace } from './server-face';
import { Watch } from './watch';

type Fixtures = { watch: Watch; composer: ComposerPage; server: ServerFace };

export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = await Watch.over(context, new URL(baseURL ?? '').origin);
      await use(watch);
      expect(watch.report()).toEqual([]);
    },
    { auto: true },
  ],
  composer: async ({ page }, use) => use(new ComposerPage(page)),
  server: async ({ request }, use) => use(new ServerFace(request)),
});

export { expect };
