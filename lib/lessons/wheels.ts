import { textPrefix } from '@/lib/cache/printed-text';
import type { RunOperation, Vertex } from '@/lib/graph/build-graph';
import { joinPath } from '@/lib/graph/path-name';
import type { Figures } from './figures';
import type { Walk } from './walk-files';

/** Names of the wheels that pip has put into its cache, by the target of the mount. */
export type MountedWheels = ReadonlyMap<string, ReadonlySet<string>>;

export const noWheels: MountedWheels = new Map();

export type Fetched = { downloads: number; fromMount: number; mounts: MountedWheels };

/** What pip downloads in the steps that run, and what it finds in a cache mount that an earlier build has filled. */
export function fetchWheels(
  ran: readonly Vertex[],
  walk: Walk,
  mounts: MountedWheels,
  { wheels = {} }: Figures,
): Fetched {
  let fetched: Fetched = { downloads: 0, fromMount: 0, mounts };
  for (const vertex of ran) {
    if (vertex.operation.kind !== 'run' || walk.failure?.vertex.id === vertex.id) continue;
    const names = wheelsOf(vertex, vertex.operation, walk, wheels);
    if (names.size > 0) fetched = fetchInto(fetched, cacheOf(vertex.operation), names);
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

/** pip keeps its wheels in the home directory of the user that it runs as. */
function cacheOf({ mounts, user, argv }: RunOperation): string | null {
  if (/--no-cache-dir/.test(argv.at(-1) ?? '')) return null;
  const home = user === '' || user === 'root' || user === '0' ? '/root' : `/home/${user}`;
  const mount = mounts.find(
    ({ type, target }) => type === 'cache' && `${home}/.cache/pip`.startsWith(target),
  );
  return mount?.target ?? null;
}

function wheelsOf(
  { inputs }: Vertex,
  { argv, directory }: RunOperation,
  { trees }: Walk,
  known: NonNullable<Figures['wheels']>,
): ReadonlySet<string> {
  const [, list] = /\bpip\d? install\b.*?\s-r (\S+)/.exec(argv.at(-1) ?? '') ?? [];
  if (list === undefined) return new Set();
  const path = joinPath(directory, list);
  const entries = inputs.flatMap(({ vertex }) => trees.get(vertex)?.entries.get(path) ?? []);
  const [file] = entries.flatMap((entry) => (entry.kind === 'file' ? [entry.bytes] : []));
  const lines = file?.startsWith(textPrefix) ? file.slice(textPrefix.length).split('\n') : [];
  return new Set(lines.flatMap((line) => (known[line.trim()] ?? []).map(({ name }) => name)));
}
