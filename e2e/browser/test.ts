import { test as base, expect } from '@playwright/test';
import { program } from '@/components/buildkit/program';
import { ComposerPage } from './composer-page';
import { ServerFace } from './server-face';
import { Watch } from './watch';

type Fixtures = { watch: Watch; composer: ComposerPage; server: ServerFace; heldBuildkit: undefined };
type Options = {
  /** BuildKit comes and reads the Dockerfile. Where a test is about something else, it stays on its way: with it every
   * page takes a quarter longer. */
  buildkit: boolean;
};

export const test = base.extend<Fixtures & Options>({
  buildkit: [false, { option: true }],
  heldBuildkit: [
    async ({ context, buildkit }, use) => {
      if (!buildkit) await context.route(`**${program.path}`, () => {});
      await use(undefined);
    },
    { auto: true },
  ],
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
