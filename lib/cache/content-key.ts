import type { Selection } from '@/lib/graph/build-graph';
import { baseName, normalizePath } from '@/lib/graph/path-name';
import { digestOf } from './digest';
import { type Entry, entriesBelow, type FileTree, resolveLinks, unknownAt } from './file-tree';
import { compilePatterns, matchSegments } from './ignore-patterns';

/** Equal for equal files: what BuildKit hashes of the paths that a COPY, an ADD or a bind mount reads. */
export function contentKey(tree: FileTree, selections: readonly Selection[]): string {
  if (tree.unknown.length > 0) return computeKey(tree, selections);
  const known = knownKeys.get(tree.entries) ?? new Map<string, string>();
  knownKeys.set(tree.entries, known);
  const name = JSON.stringify(selections);
  const key = known.get(name) ?? computeKey(tree, selections);
  known.set(name, key);
  return key;
}

/** A build context is asked for the same paths again and again. */
const knownKeys = new WeakMap<FileTree['entries'], Map<string, string>>();

function computeKey(tree: FileTree, selections: readonly Selection[]): string {
  const keys = deduplicate(selections).map((selection) => selectionKey(tree, selection));
  return `content ${digestOf(JSON.stringify(keys.length === 0 ? [treeKey(tree, '/')] : keys))}`;
}

/** A path below another one that is hashed anyway is left out; an order of its own has no meaning. */
function deduplicate(selections: readonly Selection[]): Selection[] {
  const isPlain = ({ isPattern, include, exclude }: Selection) =>
    !isPattern && include.length + exclude.length === 0;
  const plain = selections.filter(isPlain);
  const covers = (other: Selection, { path, followsLinks }: Selection) =>
    other.followsLinks === followsLinks &&
    other.path !== path &&
    path.startsWith(other.path.endsWith('/') ? other.path : `${other.path}/`);
  const kept = plain.filter(
    (each, index) =>
      !plain.some((other) => covers(other, each)) &&
      plain.findIndex(
        ({ path, followsLinks }) => path === each.path && followsLinks === each.followsLinks,
      ) === index,
  );
  const all = [...kept, ...selections.filter((each) => !isPlain(each))];
  return all.sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}

function selectionKey(tree: FileTree, selection: Selection): string {
  const { path, followsLinks, isPattern, include, exclude } = selection;
  if (!isPattern && include.length + exclude.length === 0)
    return treeKey(tree, resolveLinks(tree, normalizePath(path), followsLinks));
  const found = includedPaths(tree, selection);
  const [only] = found;
  if (found.length === 1 && only && baseName(only.path) === baseName(path)) return only.key;
  // BuildKit up to 0.25 hashes names without the directories above them.
  return JSON.stringify(found.map(({ path, key }) => [baseName(path), key]));
}

type Included = { path: string; key: string };

/** Files and directories themselves, not what these hold: something in them may be excluded. */
function includedPaths(tree: FileTree, selection: Selection): Included[] {
  const { isPattern, followsLinks, include, exclude } = selection;
  const asked = normalizePath(selection.path);
  const includes = include.length === 0 ? null : compilePatterns(include);
  const excludes = exclude.length === 0 ? null : compilePatterns(exclude);
  const start = isPattern ? asked : resolveLinks(tree, asked, false);
  const found: Included[] = [];
  const pending: Included[] = [];
  let matched = '';
  const paths = [...tree.entries.keys()].sort(byTree);
  for (const real of paths) {
    const entry = tree.entries.get(real);
    if (!entry) continue;
    if (!isPattern && real !== start && !real.startsWith(start === '/' ? '/' : `${start}/`)) continue;
    const path = isPattern || start === '/' ? real : asked + real.slice(start.length);
    if (isPattern && asked !== '/' && (matched === '' || !path.startsWith(`${matched}/`))) {
      if (!matchSegments(asked, path)) continue;
      matched = path;
    }
    const above = isPattern ? matched : asked;
    const candidate = path === above ? '' : path.slice(above === '/' ? 1 : above.length + 1);
    while (pending.length > 0 && !path.startsWith(`${pending.at(-1)?.path}/`)) pending.pop();
    const included =
      (includes === null || includes.matches(candidate)) && !(excludes?.matches(candidate) ?? false);
    const isNamed = pending.length === 0;
    const key =
      entry.kind === 'link' && isNamed && followsLinks
        ? treeKey(tree, resolveLinks(tree, real, true))
        : entryKey(tree, real, entry);
    if (included) {
      found.push(...pending.filter((each) => !found.includes(each)), { path, key });
    }
    if (entry.kind === 'directory')
      pending.push(found.at(-1)?.path === path ? (found.at(-1) as Included) : { path, key });
  }
  const unknown = unknownAt(tree, isPattern ? '/' : start, 0).map(({ id }) => id);
  return found.length === 0 ||
    isPattern ||
    tree.entries.get(start)?.kind !== 'directory' ||
    !isWhole(tree, start)
    ? [...found, ...unknown.map((id) => ({ path: `?${id}`, key: id }))]
    : found;
}

/** As BuildKit keeps them: a directory before what it holds, and that before the next name. */
function byTree(a: string, b: string): number {
  const [x, y] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
  return x < y ? -1 : Number(x > y);
}

/** A file by what it is, a directory with everything below it, by names relative to it. */
function treeKey(tree: FileTree, path: string): string {
  const entry = tree.entries.get(path);
  if (entry && entry.kind !== 'directory') return entryKey(tree, path, entry);
  const below = entriesBelow(tree, path)
    .sort(([a], [b]) => byTree(a, b))
    .map(([each, it]) => [each.slice(path.length), ownKey(tree, each, it)]);
  const isKnown = entry !== undefined && isWhole(tree, path);
  const unknown = isKnown ? unknownAt(tree, path, entry.since) : unknownAt(tree, path, 0);
  return JSON.stringify([entry ? ownKey(tree, path, entry) : '', below, unknown.map(({ id }) => id)]);
}

function isWhole(tree: FileTree, path: string): boolean {
  const entry = tree.entries.get(path);
  return entry?.kind === 'directory' && entry.isWhole;
}

function entryKey(tree: FileTree, path: string, entry: Entry): string {
  return JSON.stringify([ownKey(tree, path, entry)]);
}

function ownKey(tree: FileTree, path: string, entry: Entry): string {
  const touched = tree.unknown
    .slice(entry.since)
    .filter(({ mentions }) => mentions.includes(baseName(path)))
    .map(({ id }) => id);
  const suffix = touched.length === 0 ? [] : [touched];
  switch (entry.kind) {
    case 'file':
      return JSON.stringify(['file', entry.bytes, entry.mode, entry.owner, ...suffix]);
    case 'directory':
      return JSON.stringify(['directory', entry.mode, entry.owner]);
    case 'link':
      return JSON.stringify(['link', entry.target, entry.owner]);
  }
}
