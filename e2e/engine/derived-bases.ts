import { onTestFinished } from 'vitest';
import { forgetBuildsOnNewBases, readCacheIds } from './builder-cache';
import { docker } from './docker';
import { forgettingLines, headerLines } from './official-traits';
import { removeImage, testName } from './test-names';

/** Flags of a build that let it start from images like the official ones. Of those nothing is changed. */
export function asOfficial(images: readonly string[]): Promise<string[]> {
  return replaceImages(images, forgettingLines);
}

/** With variables for every RUN of the build. */
export function withEnvironment(
  images: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<string[]> {
  const lines = Object.entries(variables).map(([name, value]) => `ENV ${name}=${value}`);
  return replaceImages(images, async (image) => [...(await forgettingLines(image)), ...lines]);
}

/** With Python's C headers too. */
export function withHeaders(images: readonly string[]): Promise<string[]> {
  return replaceImages(images, async (image) => [
    ...(await forgettingLines(image)),
    ...(await headerLines(image)),
  ]);
}

/** In the place of an image another one, with that pip. */
export async function withPip(version: string, image: string, standIn: string): Promise<string[]> {
  const lines = [...(await forgettingLines(standIn)), `RUN pip install pip==${version}`];
  return ['--build-context', `${image}=docker-image://${await buildFrom(standIn, lines)}`];
}

/** With a layer of its own on top, so that nothing above it is in the builder's cache yet, nor after the test. */
export async function withFreshLayer(images: readonly string[]): Promise<string[]> {
  const before = await readCacheIds();
  onTestFinished(() => forgetBuildsOnNewBases(before));
  return replaceImages(images, async (image) => [
    ...(await forgettingLines(image)),
    ...(await headerLines(image)),
    `RUN echo ${Date.now()} ${testName('layer')} > /etc/roadcut-test`,
  ]);
}

async function replaceImages(
  images: readonly string[],
  linesFor: (image: string) => Promise<readonly string[]>,
): Promise<string[]> {
  const flags: string[] = [];
  for (const image of images) {
    const lines = await linesFor(image);
    if (lines.length > 0)
      flags.push('--build-context', `${image}=docker-image://${await buildFrom(image, lines)}`);
  }
  return flags;
}

async function buildFrom(image: string, lines: readonly string[]): Promise<string> {
  const derived = testName('base');
  onTestFinished(() => removeImage(derived));
  const dockerfile = [`FROM ${image}`, ...lines, ''].join('\n');
  await docker(['build', '--tag', derived, '-'], { input: dockerfile });
  return derived;
}
