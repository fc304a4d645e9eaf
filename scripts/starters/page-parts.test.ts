import { build } from 'esbuild';
import { expect, test } from 'vitest';

test('no part of the composer page brings the starter code, and the server has all of it', async () => {
  const whole = 'lib/starter/files.json';
  const page = await partsOf('components/composer/composer.tsx', 'components/store/served-provider.tsx');
  expect(page).toContain('lib/starter/starter.ts');
  expect(page).not.toContain(whole);
  expect(await partsOf('server/main.ts')).toContain(whole);
});

/** Every file that is reached from these, at once or later. */
async function partsOf(...entryPoints: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [...entryPoints],
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    outdir: 'out',
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
  });
  return Object.keys(metafile.inputs);
}
