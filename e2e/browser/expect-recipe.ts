import type { ComposerPage } from './composer-page';
import type { ServerFace } from './server-face';
import { expect } from './test';

/** The address says `query`, and the screen shows what the server answers for it. */
export async function expectRecipe(composer: ComposerPage, server: ServerFace, query: string): Promise<void> {
  await expect.poll(() => composer.query()).toBe(query);
  await expect.poll(() => composer.code()).toBe(await server.dockerfile(query));
  await expect.poll(() => composer.filePaths()).toEqual([...(await server.files(query)).keys()]);
  await expect(composer.rows).toHaveCount((await composer.layerRows()).length);
}
