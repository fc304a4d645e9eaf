import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { printDockerignore } from '@/lib/context/dockerignore';
import { lockFile, unlockedFile } from '@/lib/recipe/library-files';
import { defaultRecipe } from '@/lib/recipe/recipe';
import { catalogue } from './catalogue';
import { hasImage, missingImage, run } from './docker';
import { findHadolint } from './hadolint';
import { imagesOf } from './images-of';
import { randomRecipes } from './random-recipes';
import { scratchFolder } from './scratch-context';

const random = randomRecipes(1000).map((recipe) => compose(recipe, catalogue));
/** Recipes that differ only in what the Dockerfile does not show count once. */
const compositions = [...new Map(random.map((each) => [each.dockerfile.text, each])).values()];

test('the random recipes are many and cover what a Dockerfile can hold', () => {
  const texts = compositions.map(({ dockerfile }) => dockerfile.text);
  expect(texts.length).toBeGreaterThanOrEqual(600);
  const parts = ['AS build', 'apt-get install', 'apk add', 'uv pip install', 'HEALTHCHECK', 'pip==24.0'];
  for (const part of [...parts, '-c requirements.txt', 'pip freeze'])
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

test('BuildKit’s own check finds nothing in any of the Dockerfiles', async ({ skip }) => {
  const [, standIn = ''] = imagesOf(compose(defaultRecipe, catalogue).plan);
  const missing = await missingImage([standIn]);
  skip(missing !== null, missing ?? '');
  const absent = await absentImages();
  if (absent.length > 0) console.log(`Checked on ${standIn} instead of ${absent.join(', ')}`);
  const contexts = Object.fromEntries(absent.map((image) => [image, `docker-image://${standIn}`]));
  const names = compositions.map(fileNameOf);
  const folder = writeDockerfiles();
  const checks: Check[] = [];
  for (let at = 0; at < names.length; at += atOnce)
    checks.push(...(await check(folder, names.slice(at, at + atOnce), contexts)));
  expect(checks.map(({ dockerfile }) => dockerfile).sort()).toEqual([...names].sort());
  expect(checks.filter(({ warnings, error }) => warnings !== null || error !== undefined)).toEqual([]);
});

/** Asked one by one, most of the time goes into asking; asked for hundreds at once, BuildKit loses some. */
const atOnce = 10;

/** `warnings` null: none. */
type Check = { dockerfile: string; warnings: readonly unknown[] | null; error: string | undefined };
type Answer = { build: { dockerfile: string }; check: Omit<Check, 'dockerfile'> };

/** What BuildKit says of each of them. `contexts` are images to use in place of others. */
async function check(
  cwd: string,
  names: readonly string[],
  contexts: Readonly<Record<string, string>>,
): Promise<Check[]> {
  const target = Object.fromEntries(
    names.map((dockerfile, index) => [`t${index}`, { context: '.', dockerfile, contexts }]),
  );
  const input = JSON.stringify({ target });
  const args = ['buildx', 'bake', '--call', 'check,format=json', '--file', '-'];
  const { stdout, stderr } = await run('docker', [...args, ...Object.keys(target)], { cwd, input });
  if (stdout === '') throw new Error(stderr.slice(-4000));
  const answer: { target: Record<string, Answer> } = JSON.parse(stdout);
  return Object.values(answer.target).map(({ build, check }) => ({
    dockerfile: build.dockerfile,
    warnings: check.warnings,
    error: check.error,
  }));
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
  for (const path of [lockFile, unlockedFile]) writeFileSync(join(folder, path), '');
  writeFileSync(join(folder, '.dockerignore'), printDockerignore([lockFile, unlockedFile]));
  for (const [index, composition] of compositions.entries())
    writeFileSync(join(folder, fileNameOf(composition, index)), composition.dockerfile.text);
  return folder;
}

/** Their number, and what tells most of them apart. */
function fileNameOf({ recipe: { app, python, base, installer } }: Composition, index: number): string {
  return `${index}-${app}-${python}-${base}-${installer}.Dockerfile`;
}
