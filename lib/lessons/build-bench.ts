import { type Builder, emptyBuilder } from '@/lib/cache/builder';
import { contentKey } from '@/lib/cache/content-key';
import type { FileTree } from '@/lib/cache/file-tree';
import { matchSegments } from '@/lib/cache/ignore-patterns';
import { type Outcome, type Rules, simulateBuild, type VertexFate } from '@/lib/cache/simulate-build';
import { treeRules } from '@/lib/cache/tree-rules';
import type { BuildGraph, Selection, Vertex } from '@/lib/graph/build-graph';
import { comparedText } from '@/lib/graph/compared-text';
import { isWithin, normalizePath } from '@/lib/graph/path-name';
import { type Bench, contextOf, folderOf, isIgnored, sizeOf } from './bench';
import type { BuiltImage, BuiltStep, StepCause, StepState, WrittenFile } from './built-image';
import { type DockerfileLine, dockerfileLines } from './dockerfile-lines';
import { copySeconds, type Figures, findRunFigure } from './figures';
import { filesHidden, filesWritten, type Walk, walkFiles } from './walk-files';
import { fetchWheels, type MountedWheels, noWheels } from './wheels';

/** A builder on its bench, between two builds. */
export type Workshop = {
  builder: Builder<FileTree>;
  /** Wheels in the cache mounts, by their target. */
  mounts: MountedWheels;
  /** What was built last; null: nothing yet. */
  last: { bench: Bench; graph: BuildGraph } | null;
};

export const emptyWorkshop: Workshop = { builder: emptyBuilder(), mounts: noWheels, last: null };

export type BenchBuild = {
  bench: Bench;
  /** What BuildKit's frontend makes of its Dockerfile. */
  graph: BuildGraph;
  figures: Figures;
  /** --no-cache: no step is looked up, and cache mounts start empty. */
  isWithoutCache?: boolean;
};

/** One `docker build`: what it comes to, and the workshop afterwards. A build that fails keeps what it has built. */
export function buildBench(
  workshop: Workshop,
  { bench, graph: asked, figures, isWithoutCache = false }: BenchBuild,
): { image: BuiltImage; workshop: Workshop } {
  const graph = isWithoutCache ? withoutCache(asked) : asked;
  const context = contextOf(bench);
  const walk = walkFiles(graph, context);
  const outcome = simulateBuild(workshop.builder, { graph, contexts: { context } }, rulesOf(walk));
  const wheels = fetchWheels(
    { graph, ran: ranVertices(graph, outcome), walk },
    isWithoutCache ? noWheels : workshop.mounts,
    figures,
  );
  const site: Site = { bench, graph, context, walk, outcome, figures, before: workshop.last };
  return {
    image: { ...describeImage(site), downloads: wheels.downloads, fromMount: wheels.fromMount },
    workshop: { builder: outcome.builder, mounts: wheels.mounts, last: { bench, graph } },
  };
}

type Site = {
  bench: Bench;
  graph: BuildGraph;
  context: FileTree;
  walk: Walk;
  outcome: Outcome<FileTree>;
  figures: Figures;
  before: Workshop['last'];
};

function withoutCache(graph: BuildGraph): BuildGraph {
  const ignoring = (vertex: Vertex) => ({ ...vertex, ignoresCache: isStep(vertex) });
  return { ...graph, vertices: graph.vertices.map(ignoring) };
}

function isStep({ operation: { kind } }: Vertex): boolean {
  return kind === 'run' || kind === 'files' || kind === 'merge';
}

/** A step that fails leaves nothing. */
function rulesOf({ failure }: Walk): Rules<FileTree> {
  return {
    ...treeRules,
    leave: (operation, inputs, execution) =>
      operation === failure?.vertex.operation ? null : treeRules.leave(operation, inputs, execution),
  };
}

function ranVertices({ vertices }: BuildGraph, { fates }: Outcome<FileTree>): Vertex[] {
  return vertices.filter((vertex) => isStep(vertex) && fates.get(vertex.id)?.state === 'rebuilt');
}

function describeImage(site: Site): Omit<BuiltImage, 'downloads' | 'fromMount'> {
  const { graph, bench, figures, walk, outcome } = site;
  const ofImage = verticesOfImage(graph);
  const first = stageOfImage(graph);
  const steps = dockerfileLines(bench.dockerfile)
    .filter(({ lines }) => lines[0] >= first)
    .map((line) => describeStep(line, vertexAt(line, ofImage), site));
  const ran = ranVertices(graph, outcome).map((vertex) => secondsOf(vertex, site));
  const added = steps.filter(({ kind }) => kind !== 'base').map(({ bytes }) => bytes);
  return {
    steps,
    seconds: ran.reduce<number>((sum, seconds) => sum + (seconds ?? 0), figures.idle),
    isAtLeast: ran.includes(null),
    grows: added.includes(null) ? null : added.reduce<number>((sum, bytes) => sum + (bytes ?? 0), 0),
    layers: steps.filter(({ kind, layers }) => kind !== 'base' && layers > 0).length,
    sent: filesSent(site),
    folder: Object.values(folderOf(bench)).reduce<number>((sum, content) => sum + sizeOf(content), 0),
    failure:
      walk.failure === null
        ? null
        : { line: walk.failure.vertex.lines[0]?.[0] ?? 1, message: walk.failure.message },
  };
}

/** From the base to the last layer: each step stands on its first input. */
function verticesOfImage({ vertices, result }: BuildGraph): Vertex[] {
  const chain: Vertex[] = [];
  for (let id: string | undefined = result ?? undefined; id !== undefined; ) {
    const vertex = vertices.find((each) => each.id === id);
    if (vertex === undefined) break;
    chain.unshift(vertex);
    id = vertex.inputs.find(({ content }) => content === null)?.vertex;
  }
  return chain;
}

function stageOfImage({ stages }: BuildGraph): number {
  return stages.at(-1)?.lines[0] ?? 1;
}

function vertexAt({ lines: [first, last] }: DockerfileLine, vertices: readonly Vertex[]): Vertex | null {
  return vertices.find(({ lines }) => lines.some(([at]) => at >= first && at <= last)) ?? null;
}

function describeStep(line: DockerfileLine, vertex: Vertex | null, site: Site): BuiltStep {
  const step = { line: line.lines[0], keyword: line.keyword, argument: line.argument };
  if (vertex === null) return { ...step, ...(line.keyword === 'FROM' ? unknownBase : setting) };
  if (vertex.operation.kind === 'image') return { ...step, ...baseOf(line, site) };
  const [state, cause] = fateOf(vertex, site);
  return {
    ...step,
    kind: kindOf(vertex, line),
    layers: 1,
    bytes: bytesOf(vertex, site),
    seconds: secondsOf(vertex, site),
    state,
    cause,
    same: compareWithLast(vertex, site),
    ...filesOf(vertex, site),
  };
}

const nothing = { seconds: 0, cause: null, same: null, writes: [], hides: [] } as const;
const setting = { ...nothing, kind: 'config', layers: 0, bytes: 0, state: 'built' } as const;
const unknownBase = { ...nothing, kind: 'base', layers: 1, bytes: null, state: 'reused' } as const;

/** Base images are on the machine already: they are found, not built. */
function baseOf(
  { argument }: DockerfileLine,
  { figures, before }: Site,
): Omit<BuiltStep, 'line' | 'keyword' | 'argument'> {
  const figure = figures.bases[argument.split(/\s/)[0] ?? ''];
  const known = figure === undefined ? {} : { bytes: figure.bytes, layers: figure.layers };
  return {
    ...unknownBase,
    ...known,
    state: before === null ? 'built' : 'reused',
    same: before === null ? null : { line: true, files: null, below: null },
  };
}

function kindOf({ operation }: Vertex, { keyword, argument }: DockerfileLine): BuiltStep['kind'] {
  if (operation.kind === 'run')
    return /\b(?:pip3?|uv|apt|apt-get)\b.*\b(?:install|sync)\b/.test(argument) ? 'install' : 'run';
  return keyword === 'WORKDIR' ? 'run' : 'copy';
}

function commandOf({ operation }: Vertex): string {
  return operation.kind === 'run' ? (operation.argv.at(-1) ?? '').replace(/\s+/g, ' ').trim() : '';
}

function cacheMountsOf({ operation }: Vertex): string[] {
  if (operation.kind !== 'run') return [];
  return operation.mounts.filter(({ type }) => type === 'cache').map(({ target }) => normalizePath(target));
}

function figureOf(vertex: Vertex, { figures, bench }: Site) {
  return findRunFigure(figures, commandOf(vertex), cacheMountsOf(vertex), (path) => {
    const content = bench.files[path];
    return typeof content === 'string' ? content : '';
  });
}

function bytesOf(vertex: Vertex, site: Site): number | null {
  if (vertex.operation.kind === 'run') return figureOf(vertex, site)?.bytes ?? null;
  if (site.walk.trees.get(vertex.id) === undefined) return null;
  return filesOf(vertex, site).writes.reduce((sum, { bytes }) => sum + bytes, 0);
}

function secondsOf(vertex: Vertex, site: Site): number | null {
  if (vertex.operation.kind === 'run') return figureOf(vertex, site)?.seconds ?? null;
  return copySeconds(bytesOf(vertex, site) ?? 0);
}

function filesOf({ id, inputs, operation }: Vertex, { walk: { trees } }: Site) {
  const after = trees.get(id);
  const before = inputs.map(({ vertex }) => trees.get(vertex) ?? treeRules.empty);
  if (after === undefined) return { writes: [], hides: [] };
  return {
    writes: filesWritten(operation, before, after),
    hides: filesHidden(before[0] ?? treeRules.empty, after),
  };
}

function fateOf(vertex: Vertex, site: Site): [StepState, StepCause] {
  const fate = site.outcome.fates.get(vertex.id);
  if (fate === undefined) throw new Error(`${vertex.name} has no fate`);
  const cause = { kind: fate.because.kind, text: causeText(fate.because, vertex, site) };
  return [stateOf(fate, vertex, site), cause];
}

function stateOf({ state, because }: VertexFate, vertex: Vertex, { walk, before }: Site): StepState {
  if (because.kind === 'stopped') return 'unreached';
  if (walk.failure?.vertex.id === vertex.id) return 'fails';
  if (state !== 'rebuilt') return 'reused';
  return before === null ? 'built' : 'rebuilt';
}

function causeText(because: VertexFate['because'], vertex: Vertex, site: Site): string {
  switch (because.kind) {
    case 'files':
      return `${changedFiles(vertex, site)} changed`;
    case 'instruction':
      return 'this line is new here';
    case 'below':
      return 'the layer below is new';
    case 'no cache':
      return 'the cache is not asked';
    default:
      return '';
  }
}

/** Names of the files that a step reads and that are others than in the build before. */
function changedFiles(vertex: Vertex, { bench, before }: Site): string {
  const names = (given: Bench | null) => (given === null ? {} : visibleFiles(given));
  const [now, then] = [names(bench), names(before?.bench ?? null)];
  const paths = [...new Set([...Object.keys(now), ...Object.keys(then)])].filter(
    (path) => now[path] !== then[path] && isRead(vertex, path),
  );
  return paths.length === 0 ? 'a file' : paths.join(', ');
}

function visibleFiles(bench: Bench): Record<string, string | number> {
  const ignored = isIgnored(bench);
  return Object.fromEntries(Object.entries(folderOf(bench)).filter(([path]) => !ignored(path)));
}

function isRead({ inputs }: Pick<Vertex, 'inputs'>, path: string): boolean {
  return inputs.some(
    ({ content }) =>
      content !== null &&
      (content.length === 0 || content.some((selection) => isSelected(`/${path}`, selection))),
  );
}

/** With a folder goes all that is in it. */
function isSelected(path: string, { path: selected, isPattern }: Selection): boolean {
  const from = normalizePath(selected);
  if (!isPattern) return isWithin(path, from);
  const names = path.split('/');
  return names.some((_, index) => matchSegments(from, names.slice(0, index + 1).join('/')));
}

function compareWithLast(vertex: Vertex, { before, context, outcome }: Site): BuiltStep['same'] {
  if (before === null) return null;
  const same = (other: Vertex) => comparedText(other.operation) === comparedText(vertex.operation);
  const last = contextOf(before.bench);
  const reads = vertex.inputs.filter(({ content }) => content !== null);
  const below = vertex.inputs.find(({ content }) => content === null);
  const isKept = (id: string) => outcome.fates.get(id)?.state === 'reused';
  // What is reused was found: an earlier build had all of it, be it the last one or not.
  if (isKept(vertex.id)) return { line: true, files: reads.length === 0 ? null : true, below: true };
  return {
    line: before.graph.vertices.some(same),
    files:
      reads.length === 0
        ? null
        : reads.every(
            ({ content }) => contentKey(context, content ?? []) === contentKey(last, content ?? []),
          ),
    below: below === undefined ? null : isKept(below.vertex),
  };
}

/** BuildKit asks for the files that steps name, and no others. */
function filesSent({ bench, graph }: Site): WrittenFile[] {
  const contexts = new Set(
    graph.vertices.filter(({ operation }) => operation.kind === 'context').map(({ id }) => id),
  );
  const readers = graph.vertices
    .filter(({ isNeeded }) => isNeeded)
    .map(({ inputs }) => ({ inputs: inputs.filter(({ vertex }) => contexts.has(vertex)) }));
  return Object.entries(visibleFiles(bench))
    .filter(([path]) => readers.some((reader) => isRead(reader, path)))
    .map(([path, content]) => ({ path, bytes: sizeOf(content) }));
}
