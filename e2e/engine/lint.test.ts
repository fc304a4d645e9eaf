import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { printDockerignore } from '@/lib/context/dockerignore';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { catalogue } from './catalogue';
import { hasImage, missingImage, run } from './docker';
import { findHadolint } from './hadolint';
import { imagesOf } from './images-of';
import { randomRecipes } from './random-recipes';
import { scratchFolder } from './scratch-context';

const random = randomRecipes(300).map((recipe) => compose(recipe, catalogue));
/** Recipes that differ only in what the Dockerfile does not show count once. */
const compositions = [...new Map(random.map((each) => [each.dockerfile.text, each])).values()];

test('the random recipes are many and cover what a Dockerfile can hold', () => {
  const texts = compositions.map(({ dockerfile }) => dockerfile.text);
  expect(texts.length).toBeGreaterThanOrEqual(200);
  for (const part of ['AS build', 'apt-get install', 'apk add', 'uv pip install', 'HEALTHCHECK', 'pip==24.0'])
    expect(texts.some((text) => text.includes(part))).toBe(true);
});

test('hadolint finds nothing in any of the Dockerfiles', async ({ skip }) => {
  const hadolint = await findHadolint();
  if (hadolint === null) return skip('there is no hadolint, and its wheel cannot be installed');
  const names = compositions.map(fileNameOf);
  const { status, stdout, stderr } = await run(hadolint, names, { cwd: writeDockerfiles() });
  expect(stdout + stderr).toBe('');
  expect(status).toBe(0);
});

test('docker build --check finds nothing in any of the Dockerfiles', async ({ skip }) => {
  const [, standIn = ''] = imagesOf(compose(defaultRecipe, catalogue).plan);
  const missing = await missingImage([standIn]);
  skip(missing !== null, missing ?? '');
  const absent = await absentImages();
  if (absent.length > 0) console.log(`Checked on ${standIn} instead of ${absent.join(', ')}`);
  const flags = absent.flatMap((image) => ['--build-context', `${image}=docker-image://${standIn}`]);
  const folder = writeDockerfiles();
  const complaints: string[] = [];
  const queue = compositions.map(fileNameOf);
  const work = async () => {
    for (let next = queue.pop(); next; next = queue.pop())
      complaints.push(...(await check(join(folder, next), flags)));
  };
  await Promise.all([work(), work()]);
  expect(complaints).toEqual([]);
});

/** The complaints about one Dockerfile: at most one, in BuildKit's words. */
async function check(dockerfile: string, flags: readonly string[]): Promise<string[]> {
  const args = ['build', '--check', ...flags, '--file', dockerfile, dirname(dockerfile)];
  const { status, stdout, stderr } = await run('docker', args);
  return status === 0 && stdout.includes('no warnings found') ? [] : [stdout + stderr];
}

/** Images that some Dockerfile names and that cannot be had here. A check reads their config only. */
async function absentImages(): Promise<string[]> {
  const named = compositions.flatMap(({ plan }) => imagesOf(plan));
  const absent: string[] = [];
  for (const image of [...new Set(named)].sort()) if (!(await hasImage(image))) absent.push(image);
  return absent;
}

/** All Dockerfiles side by side, in a context that has what they copy. */
function writeDockerfiles(): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, 'src'));
  writeFileSync(join(folder, 'requirements.txt'), '');
  writeFileSync(join(folder, '.dockerignore'), printDockerignore());
  for (const [index, composition] of compositions.entries())
    writeFileSync(join(folder, fileNameOf(composition, index)), composition.dockerfile.text);
  return folder;
}

/** Their number, and what tells most of them apart. */
function fileNameOf({ recipe: { app, python, base, installer } }: Composition, index: number): string {
  return `${index}-${app}-${python}-${base}-${installer}.Dockerfile`;
}
