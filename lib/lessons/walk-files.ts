import { applyFileActions } from '@/lib/cache/file-actions';
import { type Entry, entriesBelow, type FileTree, resolveLinks } from '@/lib/cache/file-tree';
import { textPrefix } from '@/lib/cache/printed-text';
import { treeRules } from '@/lib/cache/tree-rules';
import type { BuildGraph, Operation, RunOperation, Vertex } from '@/lib/graph/build-graph';
import { joinPath, normalizePath } from '@/lib/graph/path-name';
import { sizeOfIdentity } from './bench';
import type { WrittenFile } from './built-image';

export type Walk = {
  /** Files after each vertex, by its id, as far as they are known. */
  trees: ReadonlyMap<string, FileTree>;
  /** The first vertex that cannot be built, in the engine's words; null: all can. */
  failure: { vertex: Vertex; message: string } | null;
};

/** The files after every step, whatever a builder has kept. */
export function walkFiles(graph: BuildGraph, context: FileTree): Walk {
  const trees = new Map<string, FileTree>();
  for (const vertex of graph.vertices) {
    const inputs = vertex.inputs.map(({ vertex: id }) => trees.get(id) ?? treeRules.empty);
    const message = vertex.isNeeded ? whyFails(vertex, inputs) : null;
    if (message !== null) return { trees, failure: { vertex, message } };
    trees.set(vertex.id, treeAfter(vertex.operation, inputs, context));
  }
  return { trees, failure: null };
}

function treeAfter(operation: Operation, inputs: FileTree[], context: FileTree): FileTree {
  if (operation.kind === 'context') return context;
  if (operation.kind === 'image') return treeRules.named(operation.reference, 'image');
  if (operation.kind === 'remote') return treeRules.named(operation.address, 'remote');
  return treeRules.leave(operation, () => inputs, 'this build')?.() ?? treeRules.empty;
}

/** The two ways in which a Dockerfile of a lab fails: COPY of a file that is not sent, pip before its list is there. */
function whyFails({ operation, inputs: read }: Vertex, inputs: readonly FileTree[]): string | null {
  if (operation.kind === 'run') return missingList(operation, inputs);
  if (operation.kind !== 'files') return null;
  for (const action of operation.actions) {
    if (action.kind !== 'copy' || (action.allowsWildcard && /[*?[]/.test(action.source))) continue;
    const tree = inputs[action.from];
    const isOfImage = tree !== undefined && tree.unknown.length > 0;
    if (tree === undefined || isOfImage || read[action.from] === undefined) continue;
    if (!isThere(tree, action.source))
      return `failed to compute cache key: failed to calculate checksum of ref: "${action.source}": not found`;
  }
  return null;
}

function missingList(operation: RunOperation, inputs: readonly FileTree[]): string | null {
  const [, list] =
    /\bpip\d? install\b.*?\s(?:-r|--requirement)[ =]?(\S+)/.exec(operation.argv.at(-1) ?? '') ?? [];
  if (list === undefined) return null;
  const path = joinPath(operation.directory, list);
  if (isThere(shownTo(operation, inputs, path), pathWithin(operation, path))) return null;
  return `ERROR: Could not open requirements file: [Errno 2] No such file or directory: '${list}'`;
}

/** The text of a file as a command sees it at a path; null: there is none, or nobody knows it. */
export function textShownTo(
  operation: RunOperation,
  inputs: readonly FileTree[],
  path: string,
): string | null {
  const entry = shownTo(operation, inputs, path).entries.get(pathWithin(operation, path));
  return entry?.kind === 'file' && entry.bytes.startsWith(textPrefix)
    ? entry.bytes.slice(textPrefix.length)
    : null;
}

/** The tree that a command sees at a path: a bind mount's, or that of the step below. */
function shownTo(operation: RunOperation, inputs: readonly FileTree[], path: string): FileTree {
  const input = mountAt(operation, path)?.input ?? 0;
  return inputs[input] ?? treeRules.empty;
}

function pathWithin(operation: RunOperation, path: string): string {
  const mount = mountAt(operation, path);
  if (mount === undefined) return path;
  const source = mount.source === '' ? '/' : mount.source;
  return normalizePath(`${source}/${path.slice(mount.target.length)}`);
}

function mountAt({ mounts }: RunOperation, path: string) {
  return mounts.find(
    ({ target, type }) =>
      target !== '/' && type === 'bind' && (path === target || path.startsWith(`${target}/`)),
  );
}

function isThere(tree: FileTree, path: string): boolean {
  const at = resolveLinks(tree, path, true);
  return at === '/' || tree.entries.has(at) || entriesBelow(tree, at).length > 0;
}

/** Files of known size that a step writes: a COPY stores every file that it copies, the same ones too. */
export function filesWritten(
  operation: Operation,
  inputs: readonly FileTree[],
  after: FileTree,
): WrittenFile[] {
  const [before = treeRules.empty, ...others] = inputs;
  if (operation.kind !== 'files') return newFiles(before, after);
  const aged = ageFiles(before);
  return newFiles(aged, applyFileActions(operation.actions, [aged, ...others]));
}

function ageFiles(tree: FileTree): FileTree {
  const age = ([path, entry]: [string, Entry]): [string, Entry] => [
    path,
    entry.kind === 'file' ? { ...entry, bytes: 'older' } : entry,
  ];
  return { ...tree, entries: new Map([...tree.entries].map(age)) };
}

function newFiles(before: FileTree, after: FileTree): WrittenFile[] {
  return [...after.entries].flatMap(([path, entry]) => {
    if (entry.kind !== 'file') return [];
    const old = before.entries.get(path);
    const isSame =
      old?.kind === 'file' &&
      old.bytes === entry.bytes &&
      old.mode === entry.mode &&
      old.owner === entry.owner;
    const bytes = sizeOfIdentity(entry.bytes);
    return isSame || bytes === null ? [] : [{ path, bytes }];
  });
}

/** Files of the image that a step takes out of sight. */
export function filesHidden(before: FileTree, after: FileTree): string[] {
  return [...before.entries].flatMap(([path, { kind }]) =>
    kind === 'file' && !after.entries.has(path) ? [path] : [],
  );
}
