import { emptyTree } from '@/lib/cache/file-tree';
import type { BuildGraph, RunOperation, Vertex } from '@/lib/graph/build-graph';
import { isWithin, joinPath, normalizePath } from '@/lib/graph/path-name';
import type { Figures } from './figures';
import { textShownTo, type Walk } from './walk-files';

/** Names of the wheels that an installer has put into its cache, by the target of the mount. */
export type MountedWheels = ReadonlyMap<string, ReadonlySet<string>>;

export const noWheels: MountedWheels = new Map();

export type Fetched = { downloads: number; fromMount: number; mounts: MountedWheels };

/** A build, with the steps of it that run. */
export type Run = { graph: BuildGraph; ran: readonly Vertex[]; walk: Walk };

/** What is downloaded in the steps that run, and what they find in a cache mount that an earlier build has filled. */
export function fetchWheels(
  { graph, ran, walk }: Run,
  mounts: MountedWheels,
  { wheels = {} }: Figures,
): Fetched {
  let fetched: Fetched = { downloads: 0, fromMount: 0, mounts };
  for (const vertex of ran) {
    if (vertex.operation.kind !== 'run' || walk.failure?.vertex.id === vertex.id) continue;
    const below = new Set(verticesBelow(vertex, graph).flatMap((each) => wheelsOf(each, walk, wheels)));
    const names = wheelsOf(vertex, walk, wheels).filter((name) => !below.has(name));
    if (names.length > 0) fetched = fetchInto(fetched, cacheOf(vertex.operation), new Set(names));
  }
  return fetched;
}

function fetchInto(before: Fetched, target: string | null, names: ReadonlySet<string>): Fetched {
  const held = target === null ? new Set<string>() : (before.mounts.get(target) ?? new Set());
  const found = [...names].filter((name) => held.has(name)).length;
  return {
    downloads: before.downloads + names.size - found,
    fromMount: before.fromMount + found,
    mounts:
      target === null ? before.mounts : new Map([...before.mounts, [target, new Set([...held, ...names])]]),
  };
}

/** What they have installed is there already. */
function verticesBelow({ inputs }: Vertex, graph: BuildGraph): Vertex[] {
  const id = inputs.find(({ content }) => content === null)?.vertex;
  const below = graph.vertices.find((vertex) => vertex.id === id);
  return below === undefined ? [] : [below, ...verticesBelow(below, graph)];
}

/** The mount that keeps an installer's downloads: they lie in the home directory of the user that it runs as. */
function cacheOf({ mounts, user, argv, environment }: RunOperation): string | null {
  const command = argv.join(' ');
  if (/--no-cache\b/.test(command)) return null;
  if (environment.some((each) => /^(?:PIP_NO_CACHE_DIR|UV_NO_CACHE)=(?!0|false|off|no|$)/i.test(each)))
    return null;
  const home = user === '' || user === 'root' || user === '0' ? '/root' : `/home/${user}`;
  const folder = `${home}/.cache/${/\buv pip\b/.test(command) ? 'uv' : 'pip'}`;
  const mount = mounts.find(
    ({ type, target }) => type === 'cache' && isWithin(folder, normalizePath(target)),
  );
  return mount?.target ?? null;
}

/** Of the libraries that a command names, and of those in the lists that it reads. */
function wheelsOf(
  { inputs, operation }: Vertex,
  { trees }: Walk,
  known: NonNullable<Figures['wheels']>,
): string[] {
  if (operation.kind !== 'run') return [];
  const shown = inputs.map(({ vertex }) => trees.get(vertex) ?? emptyTree);
  const words = wordsOfInstall(operation.argv.join(' '));
  const lines = words.flatMap((word, index) => {
    if (!/^(?:-r|--requirement)$/.test(words[index - 1] ?? '')) return [word];
    return textShownTo(operation, shown, joinPath(operation.directory, word))?.split('\n') ?? [];
  });
  const wanted = new Set(lines.map(libraryOf));
  return Object.entries(known).flatMap(([line, wheels]) =>
    wanted.has(libraryOf(line)) ? wheels.map(({ name }) => name) : [],
  );
}

/** What follows `pip install`, as often as a command has it. */
function wordsOfInstall(command: string): string[] {
  return [...command.matchAll(/\bpip\d? install\b([^;&|]*)/g)].flatMap(([, rest = '']) =>
    rest
      .replace(/\s(--requirement=|-r(?=[^\s-]))/g, ' -r ')
      .split(/\s+/)
      .map((word) => word.replace(/^["']|["']$/g, '')),
  );
}

/** "pandas" of "pandas==2.3.3  # tables". */
function libraryOf(line: string): string {
  return /^\s*([\w.-]+)/.exec(line)?.[1]?.toLowerCase() ?? '';
}
