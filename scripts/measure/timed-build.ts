import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stepOf } from '@/e2e/engine/built-steps';
import { docker, run } from '@/e2e/engine/docker';
import { measureLayers } from '@/e2e/engine/layer-sizes';
import { readProgress, type Vertex } from '@/e2e/engine/rawjson';
import { compose } from '@/lib/compose';
import type { Composition } from '@/lib/composition';
import { readLink } from '@/lib/recipe/link';
import { catalogueFor, known } from '@/lib/testing/catalogue';
import { median } from './median';

export type TimedBuild = {
  composition: Composition;
  /** Median seconds by step id. */
  seconds: ReadonlyMap<string, number>;
  /** Bytes of each layer of the last stage by step id. */
  bytes: ReadonlyMap<string, number>;
  /** Median seconds until all layers are written and named, after the last step. */
  exporting: number;
};

const image = 'roadcut-measure';

/** Builds once to fill the cache mounts, then several times without the builder's cache, and nothing beside it. */
export async function timeBuild(link: string, times: number): Promise<TimedBuild> {
  const { recipe } = readLink(link, known);
  const composition = compose(recipe, catalogueFor(recipe));
  const folder = mkdtempSync(join(tmpdir(), 'roadcut-measure-'));
  writeFiles(folder, composition);
  await build(folder, []);
  const builds: (readonly Vertex[])[] = [];
  for (let index = 0; index < times; index += 1) builds.push(await build(folder, ['--no-cache']));
  const layers = await measureLayers(image, composition.plan);
  await docker(['image', 'rm', image]);
  rmSync(folder, { recursive: true });
  return {
    composition,
    seconds: secondsByStep(composition, builds),
    bytes: new Map(layers.map(({ step, bytes }) => [step.id, bytes])),
    exporting: median(builds.map(secondsOfExport)),
  };
}

async function build(folder: string, flags: readonly string[]): Promise<Vertex[]> {
  const args = [
    'buildx',
    'build',
    '--progress=rawjson',
    '--provenance=false',
    '--tag',
    image,
    ...flags,
    folder,
  ];
  const { status, stderr } = await run('docker', args);
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
  return new Map([...samples].map(([id, seconds]) => [id, median(seconds)]));
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
