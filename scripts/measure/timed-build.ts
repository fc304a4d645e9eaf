import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { forgetBuildsOnNewBases, readCacheIds } from '@/e2e/engine/builder-cache';
import { stepOf } from '@/e2e/engine/built-steps';
import { docker, run } from '@/e2e/engine/docker';
import { baseImagesOf } from '@/e2e/engine/images-of';
import { measureLayers } from '@/e2e/engine/layer-sizes';
import { forgettingLines, headerLines } from '@/e2e/engine/official-traits';
import { readProgress, type Vertex } from '@/e2e/engine/rawjson';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { fastest } from './fastest';

export type TimedBuild = {
  composition: Composition;
  /** Least seconds by step id. */
  seconds: ReadonlyMap<string, number>;
  /** Bytes of each layer of the last stage by step id. */
  bytes: ReadonlyMap<string, number>;
  /** Least seconds until the image is written and named, after the last step. */
  exporting: number;
};

const image = 'roadcut-measure';
const base = 'roadcut-measure-base';

/** Builds once to fill the cache mounts, then several times without the builder's cache, and nothing beside it. */
export function timeBuild(link: string, times: number): Promise<TimedBuild> {
  return withContext(link, async (composition, build) => {
    await build();
    const builds: (readonly Vertex[])[] = [];
    for (let index = 0; index < times; index += 1) builds.push(await build('--no-cache'));
    const layers = await measureLayers(image, composition.plan);
    return {
      composition,
      seconds: secondsByStep(composition, builds),
      bytes: new Map(layers.map(({ step, bytes }) => [step.id, bytes])),
      exporting: fastest(builds.map(secondsOfExport)),
    };
  });
}

/** What `use` learns of the image that a link gives; then nothing of it is left. */
export function withImage<T>(
  link: string,
  use: (composition: Composition, image: string) => Promise<T>,
): Promise<T> {
  return withContext(link, async (composition, build) => {
    await build();
    return use(composition, image);
  });
}

type Build = (...flags: readonly string[]) => Promise<Vertex[]>;

async function withContext<T>(
  link: string,
  use: (composition: Composition, build: Build) => Promise<T>,
): Promise<T> {
  const { recipe } = readLink(link, known);
  const composition = compose(recipe, catalogueFor(recipe));
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-measure-'));
  writeFiles(folder, composition);
  const before = await readCacheIds();
  const flags = await deriveBase(composition);
  const result = await use(composition, (...more) => build(folder, [...flags, ...more]));
  await docker(['image', 'rm', image, base]);
  await forgetBuildsOnNewBases(before);
  rmSync(folder, { recursive: true });
  return result;
}

/** Like the official image, with a layer of its own, so that all that is built on it can be forgotten. */
async function deriveBase({ plan }: Composition): Promise<string[]> {
  const [official = ''] = baseImagesOf(plan);
  const headers = plan.stages.length > 1 ? await headerLines(official) : [];
  const own = `RUN echo ${Date.now()} > /etc/roadcut-measure`;
  const lines = [`FROM ${official}`, ...(await forgettingLines(official)), ...headers, own, ''];
  await docker(['build', '--tag', base, '-'], { input: lines.join('\n') });
  return ['--build-context', `${official}=docker-image://${base}`];
}

async function build(folder: string, flags: readonly string[]): Promise<Vertex[]> {
  // The image before it would stay, without a name.
  await run('docker', ['image', 'rm', image]);
  const progress = ['--progress=rawjson', '--provenance=false'];
  const { status, stderr } = await run('docker', [
    'buildx',
    'build',
    ...progress,
    '--tag',
    image,
    ...flags,
    folder,
  ]);
  if (status !== 0) throw new Error(stderr.slice(-2000));
  return readProgress(stderr);
}

function secondsByStep({ plan }: Composition, builds: readonly (readonly Vertex[])[]): Map<string, number> {
  const samples = new Map<string, number[]>();
  for (const vertex of builds.flat()) {
    const step = stepOf(plan, vertex);
    if (step && vertex.state === 'executed')
      samples.set(step.id, [...(samples.get(step.id) ?? []), vertex.seconds]);
  }
  return new Map([...samples].map(([id, seconds]) => [id, fastest(seconds)]));
}

function secondsOfExport(vertices: readonly Vertex[]): number {
  return vertices.find(({ name }) => name.startsWith('exporting to'))?.seconds ?? 0;
}

function writeFiles(folder: string, { files }: Composition): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
