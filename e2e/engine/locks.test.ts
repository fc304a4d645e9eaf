import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import { layGround } from '@/lib/groundwork';
import { withLibrary } from '@/lib/recipe/edit';
import type { Recipe } from '@/lib/recipe/recipe';
import { descriptions } from '@/lib/testing/catalogue';
import { catalogue, pythons, recipeOf } from './catalogue';
import { composeLink, composeRecipe } from './compose-link';
import { asOfficial } from './derived-bases';
import { missingImage, run } from './docker';
import { baseImagesOf } from './images-of';
import { refuses, versionOf } from './patch-release';
import { unpackContext } from './scratch-context';
import { buildImage } from './test-names';

const installers = ['uv', 'pip'];

test.for(pythons)(
  'uv installs forty libraries together on Python %s, and each can be imported',
  async (python, { skip }) => {
    const recipe = await withManyLibraries(`app=script&python=${python}&without=bytecode`, skip);
    const composition = await composeRecipe(recipe, skip);
    const flags = await asOfficial(baseImagesOf(composition.plan));
    const image = await buildImage(await unpackContext(composition), 'many-libraries', ...flags);
    const { status, stderr } = await run('docker', ['run', '--rm', image, 'python', '-c', importAll(recipe)]);
    expect(status, stderr).toBe(0);
  },
);

test.for(pythons)(
  'pip finds every file of the lock of those libraries on Python %s',
  async (python, { skip }) => {
    const recipe = await withManyLibraries(`app=script&python=${python}&installer=pip`, skip);
    const composition = await composeRecipe(recipe, skip);
    const context = await unpackContext(composition);
    writeFileSync(join(context, 'Dockerfile'), dryRun(baseImagesOf(composition.plan)[0] ?? ''));
    await buildImage(context, 'dry-run', ...(await asOfficial(baseImagesOf(composition.plan))));
  },
);

test.for(installers)('%s refuses a file whose hash is not in the lock', async (installer, { skip }) => {
  const composition = await composeLink(`app=flask&installer=${installer}`, skip);
  const context = await unpackContext(composition);
  const lock = join(context, 'requirements.txt');
  writeFileSync(lock, withWrongHash(readFileSync(lock, 'utf8'), 'itsdangerous'));
  const { status, stderr } = await run('docker', ['build', '--progress', 'plain', context]);
  expect(status).not.toBe(0);
  expect(stderr).toMatch(/hash/i);
  expect(stderr).toContain('itsdangerous');
});

/**
 * Forty libraries that come as wheels and need no half gigabyte, that the image here is new enough for, and that go
 * together. All of them were imported one by one when the snapshot was made.
 */
async function withManyLibraries(link: string, skip: Parameters<typeof composeLink>[1]): Promise<Recipe> {
  const recipe = recipeOf(link);
  const [image = ''] = baseImagesOf(compose(recipe, catalogue).plan);
  const missing = await missingImage([image]);
  skip(missing !== null, missing ?? '');
  const version = await versionOf(image);
  const small = catalogue.snapshot.libraries
    .map(({ name }) => ({ name, extras: [], version: null }))
    .filter((library) => isSmall(withLibrary(recipe, library)));
  const spread = small.filter((_, index) => index % Math.floor(small.length / 40) === 0);
  return spread.reduce((all, library) => {
    const more = withLibrary(all, library);
    return fits(more, version) ? more : all;
  }, recipe);
}

function isSmall(recipe: Recipe): boolean {
  const bytes = layGround(recipe, catalogue).lock.packages.map((each) => each.package.installed);
  return bytes.reduce((sum, each) => sum + each, 0) < 40e6;
}

function fits(recipe: Recipe, version: string): boolean {
  const { lock, fit } = layGround(recipe, catalogue);
  const refused = lock.packages.some((each) => refuses(each.package.name, version));
  const areWheels = lock.packages.every((each) => each.package.wheels.length > 0);
  return lock.unlocked.length + fit.compiled.length + fit.missing.length === 0 && areWheels && !refused;
}

function importAll({ libraries }: Recipe): string {
  const chosen = new Set(libraries.map(({ name }) => name));
  const names = descriptions.libraries.filter(({ name }) => chosen.has(name));
  return names.flatMap(({ imports }) => imports.map((each) => `import ${each}`)).join('\n');
}

/** pip downloads everything and compares every hash, but installs nothing. */
function dryRun(image: string): string {
  return [
    `FROM ${image}`,
    'RUN --mount=type=cache,target=/root/.cache/pip --mount=type=bind,source=requirements.txt,target=/lock.txt \\',
    '    pip install --dry-run --require-hashes --requirement /lock.txt',
    '',
  ].join('\n');
}

/** Every hash of one package begins with another digit. */
function withWrongHash(text: string, name: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${name}==`));
  const end = lines.findIndex((line, index) => index > start && !line.startsWith(' '));
  const wrong = lines
    .slice(start, end)
    .map((line) => line.replace(/sha256:./, (hash) => (hash.endsWith('0') ? 'sha256:1' : 'sha256:0')));
  return [...lines.slice(0, start), ...wrong, ...lines.slice(end)].join('\n');
}
