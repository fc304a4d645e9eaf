import type { BaseLayer } from '@/lib/catalogue/catalogue';
import { bareGraphOfPlan } from '@/lib/graph/bare-graph';
import type { BuildGraph, Vertex } from '@/lib/graph/build-graph';
import { contextPathsOf } from '@/lib/plan/context-paths';
import { installSeconds } from '@/lib/plan/cost';
import type { Facts } from '@/lib/plan/facts';
import type { Plan, Stage, Step } from '@/lib/plan/plan';
import { type Builder, emptyBuilder } from './builder';
import { digestOf } from './digest';
import { exportCache } from './export-cache';
import { type PlanFiles, planRules } from './plan-rules';
import { type Outcome, simulateBuild } from './simulate-build';
import type { Fate } from './what-if';

/** What a builder gets to see: a plan and the contents of the files it reads. */
export type Build = {
  plan: Plan;
  facts: Facts;
  /** Content of every file of the context that reaches the builder, by its path. */
  contents: ReadonlyMap<string, string>;
  /** Modes of files that have another one than 644, by path. */
  modes?: ReadonlyMap<string, string>;
  /** True: the tag of the base image names newer layers by now. */
  hasNewBase?: boolean;
  /** True: built with --no-cache, which empties the cache mounts of its steps too. */
  skipsCache?: boolean;
  /** True: the cache mounts were pruned. */
  hasEmptyMounts?: boolean;
};

/** By step id. */
export type Fates = Readonly<Record<string, Fate>>;

/** A first build: nothing is cached. */
export function buildAll(plan: Plan): Fates {
  return fatesOf(plan, (step) => ({
    state: 'built',
    seconds: step.seconds.value,
    because: 'nothing is cached yet',
  }));
}

/** Nothing that is cached is of use. Config costs nothing. */
export function rebuildAll(plan: Plan, because: string): Fates {
  return fatesOf(plan, (step) => ({ state: 'rebuilt', seconds: step.seconds.value, because }));
}

/** A builder that has built this, and nothing else. */
export function builtOnce(before: Build): Builder<PlanFiles> {
  return buildOnce(before).builder;
}

/** What such a builder gives to --cache-from of another one. */
export function exportedOnce(before: Build, mode: 'min' | 'max'): Builder<PlanFiles> {
  return exportCache(buildOnce(before), bareGraphOfPlan(before.plan), mode);
}

function buildOnce(before: Build): Outcome<PlanFiles> {
  const graph = bareGraphOfPlan(before.plan);
  return simulateBuild(emptyBuilder<PlanFiles>(), buildOf(before, graph), planRules);
}

/** What BuildKit reuses of `before` when it builds `after`: see `simulateBuild`. */
export function simulateCache(before: Build, after: Build, builder = builtOnce(before)): Fates {
  const graph = graphOf(after);
  const { fates } = simulateBuild(builder, buildOf(after, graph), planRules);
  const reader: Reader = { before, after, graph, fates };
  return Object.assign({}, ...after.plan.stages.map((stage) => stageFates(stage, reader)));
}

function buildOf({ contents, modes, hasNewBase = false }: Build, graph: BuildGraph) {
  const images = hasNewBase ? newBases(graph) : {};
  return { graph, contexts: { context: filesOf(contents, modes) }, images };
}

/** --no-cache looks up no RUN and no COPY, but does so for a WORKDIR. */
function graphOf({ plan, skipsCache = false }: Build): BuildGraph {
  const graph = bareGraphOfPlan(plan);
  if (!skipsCache) return graph;
  const isSkipped = ({ operation }: Vertex) =>
    operation.kind === 'run' ||
    (operation.kind === 'files' && operation.actions.some(({ kind }) => kind === 'copy'));
  return {
    ...graph,
    vertices: graph.vertices.map((vertex) => ({ ...vertex, ignoresCache: isSkipped(vertex) })),
  };
}

/** Only an image that a stage starts from has lines of its own. */
function newBases({ vertices }: BuildGraph): Record<string, string> {
  const bases = vertices.flatMap(({ id, operation }) =>
    operation.kind === 'image' && !id.startsWith('image ') ? [operation.reference] : [],
  );
  return Object.fromEntries(bases.map((reference) => [reference, `a newer ${reference}`]));
}

function filesOf(contents: ReadonlyMap<string, string>, modes: Build['modes']): PlanFiles {
  const known = modes === undefined ? knownFiles.get(contents) : undefined;
  if (known) return known;
  const texts = new Map(
    [...contents].map(([path, text]) => [`/${path}`, `${modes?.get(path) ?? ''} ${digestOf(text)}`]),
  );
  const files = { texts, name: '' };
  if (modes === undefined) knownFiles.set(contents, files);
  return files;
}

const knownFiles = new WeakMap<ReadonlyMap<string, string>, PlanFiles>();

type Reader = { before: Build; after: Build; graph: BuildGraph; fates: Outcome<PlanFiles>['fates'] };

function stageFates(stage: Stage, reader: Reader): Record<string, Fate> {
  const fates: Record<string, Fate> = {};
  let broken: string | null = null;
  for (const step of stage.steps) {
    const vertex = reader.graph.vertices.find(({ id }) => id === step.id);
    const isStep = vertex !== undefined || step.role === 'base';
    const own: string | null = isStep ? whatChanged(step, vertex, reader) : null;
    const because: string | null =
      broken === null || own === null ? own : `it stands on a layer that is rebuilt: ${broken}`;
    broken ??= own;
    // Config instructions make no step of the build graph: they go with what they stand on.
    if (!isStep)
      fates[step.id] = broken === null ? reused : { state: 'rebuilt', seconds: 0, because: broken };
    else
      fates[step.id] =
        because === null
          ? { ...reused, saves: secondsAgain(step, reader.before, reader.after) }
          : rebuild(step, because, reader.before, reader.after);
  }
  return fates;
}

/** In words; null: it is reused. */
function whatChanged(
  step: Step,
  vertex: Vertex | undefined,
  { before, after, graph, fates }: Reader,
): string | null {
  if (step.instruction.keyword === 'FROM') return newImage(step.instruction.image, before, after);
  const fate = vertex && fates.get(vertex.id);
  if (fate?.state !== 'rebuilt') return null;
  const changed = `${step.instruction.keyword} changed`;
  if (fate.because.kind === 'no cache') return 'the cache is not asked';
  if (fate.because.kind !== 'files') return changed;
  const { vertex: source } = fate.because;
  const stage = after.plan.stages.find(({ steps }) => steps.some(({ id }) => id === source));
  if (stage) return `stage ${stage.name} gives other files`;
  const isContext = graph.vertices.find(({ id }) => id === source)?.operation.kind === 'context';
  return (isContext ? changedFiles(contextPathsOf(step.instruction), before, after) : null) ?? changed;
}

function newImage(image: string, before: Build, after: Build): string | null {
  const isKnown = before.plan.stages.some(({ steps }) =>
    steps.some(({ instruction }) => instruction.keyword === 'FROM' && instruction.image === image),
  );
  if (isKnown && after.hasNewBase !== true) return null;
  return `FROM changed to ${isKnown ? 'a newer ' : ''}${image}`;
}

function rebuild(step: Step, because: string, before: Build, after: Build): Fate {
  if (step.role !== 'base') return { state: 'rebuilt', seconds: secondsAgain(step, before, after), because };
  const sharedLayers = countShared(before.facts.baseImage, after.facts.baseImage);
  const pulled = step.parts.slice(sharedLayers);
  const seconds =
    sharedLayers === 0 ? step.seconds.value : pulled.reduce((sum, part) => sum + part.seconds, 0);
  return { state: 'rebuilt', seconds, because, sharedLayers };
}

/** Of two images the lowest layers that are the same, to the byte. Of a new image under the same tag none is known. */
function countShared(before: Facts['baseImage'], after: Facts['baseImage']): number {
  if (before === null || after === null || before === after) return 0;
  const isSame = (layer: BaseLayer, index: number) => {
    const other = before.layers[index];
    return (
      layer.name === other?.name && layer.stored === other.stored && layer.compressed === other.compressed
    );
  };
  const first = after.layers.findIndex((layer, index) => !isSame(layer, index));
  return first === -1 ? after.layers.length : first;
}

const reused: Fate = { state: 'reused', seconds: 0, because: 'nothing it reads has changed' };

function changedFiles(paths: readonly string[], before: Build, after: Build): string | null {
  const all = [...new Set([...before.contents.keys(), ...after.contents.keys()])];
  const selected = all.filter((path) => paths.some((source) => selects(source, path)));
  const changed = selected.filter(
    (path) =>
      before.contents.get(path) !== after.contents.get(path) ||
      before.modes?.get(path) !== after.modes?.get(path),
  );
  return changed.length === 0 ? null : `${changed.map(fileName).join(', ')} changed`;
}

function selects(source: string, path: string): boolean {
  return source === '.' || source === path || path.startsWith(source.endsWith('/') ? source : `${source}/`);
}

/** An install with a cache mount fetches only what the build before did not. */
function secondsAgain(step: Step, before: Build, after: Build): number {
  const { packages, installer, bytecode, lineSpeed } = after.facts;
  const mounts = step.instruction.keyword === 'RUN' ? step.instruction.mounts : [];
  const keepsDownloads = mounts.some(({ type }) => type === 'cache');
  if (step.role !== 'install' || packages === null || !keepsDownloads) return step.seconds.value;
  if (before.facts.baseImage !== after.facts.baseImage) return step.seconds.value;
  if (after.skipsCache || after.hasEmptyMounts) return step.seconds.value;
  const fetched = new Set(before.facts.packages?.map(({ name, version }) => `${name}==${version}`));
  const missing = packages.filter(({ name, version }) => !fetched.has(`${name}==${version}`));
  return installSeconds(installer, packages, missing, bytecode, lineSpeed);
}

function fatesOf(plan: Plan, fate: (step: Step) => Fate): Record<string, Fate> {
  return Object.fromEntries(plan.stages.flatMap(({ steps }) => steps.map((step) => [step.id, fate(step)])));
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
