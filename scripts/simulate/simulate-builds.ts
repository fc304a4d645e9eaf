import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Frontend } from '@/buildkit/frontend';
import { type Builder, emptyBuilder } from '@/lib/cache/builder';
import type { FileTree } from '@/lib/cache/file-tree';
import { nameCause } from '@/lib/cache/name-cause';
import { type Outcome, simulateBuild } from '@/lib/cache/simulate-build';
import { treeRules } from '@/lib/cache/tree-rules';
import { normalizeReference } from '@/lib/graph/bare-graph';
import type { BuildGraph } from '@/lib/graph/build-graph';
import { readConversion } from '@/lib/graph/read-conversion';
import { readArguments } from './read-arguments';
import { readContext, readIgnoreText } from './read-context';

/** builds.json: one builder sees them in turn. Paths are relative to the file. */
export type Builds = {
  builds: readonly BuildOnDisk[];
  /** Identity of the layers of images by their names: two names of the same layers are one image. */
  images?: Readonly<Record<string, string>>;
};
export type BuildOnDisk = { context: string; dockerfile?: string; args?: readonly string[] };

export type SimulatedBuilds = { builds: readonly SimulatedBuild[] };
export type SimulatedBuild =
  | { steps: readonly SimulatedStep[] }
  | { error: string; steps: readonly SimulatedStep[] };
export type SimulatedStep = { name: string; state: 'reused' | 'rebuilt' | 'not needed'; because: string };

/** What docker would do of builds on disk, one after the other. A build that cannot start changes nothing. */
export async function simulateBuilds(file: string, frontend: Frontend): Promise<SimulatedBuilds> {
  const { builds, images = {} } = JSON.parse(readFileSync(file, 'utf8')) as Builds;
  const normalized = Object.entries(images).map(([name, layers]) => [normalizeReference(name), layers]);
  const place: Place = { folder: dirname(resolve(file)), images: Object.fromEntries(normalized), frontend };
  const simulated: SimulatedBuild[] = [];
  let builder = emptyBuilder<FileTree>();
  for (const build of builds) {
    const answer = await simulateOne(place, build, builder);
    simulated.push(answer.build);
    builder = answer.builder;
  }
  return { builds: simulated };
}

type Place = { folder: string; images: Readonly<Record<string, string>>; frontend: Frontend };

async function simulateOne(
  { folder, images, frontend }: Place,
  { context, dockerfile, args = [] }: BuildOnDisk,
  builder: Builder<FileTree>,
): Promise<{ build: SimulatedBuild; builder: Builder<FileTree> }> {
  const contextFolder = resolve(folder, context);
  const path = dockerfile === undefined ? resolve(contextFolder, 'Dockerfile') : resolve(folder, dockerfile);
  const { contexts, ...request } = readArguments(args);
  const ignore = readIgnoreText(contextFolder, path);
  const conversion = await frontend.convert({
    ...request,
    dockerfile: readFileSync(path, 'utf8'),
    dockerignore: ignore ?? '',
    contexts: Object.keys(contexts),
    allStages: true,
  });
  if (conversion.error !== null) return { build: { error: conversion.error.message, steps: [] }, builder };
  const graph = readConversion(conversion);
  const named = Object.entries(contexts).map(([name, place]) => {
    const at = resolve(folder, place);
    return [name, readContext(at, readIgnoreText(at, ''))] as const;
  });
  const files = { context: readContext(contextFolder, ignore), ...Object.fromEntries(named) };
  const outcome = simulateBuild(builder, { graph, contexts: files, images }, treeRules);
  return { build: { steps: stepsOf(graph, outcome) }, builder: outcome.builder };
}

/** Whether a FROM was pulled or found is no question of the cache, and the rest has no line in the Dockerfile. */
function stepsOf(graph: BuildGraph, { fates }: Outcome<FileTree>): SimulatedStep[] {
  return graph.vertices.flatMap((vertex) => {
    const fate = fates.get(vertex.id);
    const isStep =
      vertex.operation.kind === 'run' ||
      vertex.operation.kind === 'files' ||
      vertex.operation.kind === 'merge';
    if (!fate || !isStep || vertex.name.startsWith('[internal]')) return [];
    return [{ name: vertex.name, state: fate.state, because: nameCause(fate.because, vertex, graph) }];
  });
}
