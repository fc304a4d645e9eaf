import type { Copy, FileAction, Owner } from '@/lib/graph/build-graph';
import { baseName, isWithin, normalizePath, parentOf } from '@/lib/graph/path-name';
import { contentKey } from './content-key';
import { digestOf } from './digest';
import {
  type Entry,
  emptyTree,
  entriesBelow,
  type FileTree,
  resolveLinks,
  root,
  TreeDraft,
  timeOf,
  unknownAt,
} from './file-tree';
import { matchSegments } from './ignore-patterns';

/** What COPY, ADD and WORKDIR leave behind. */
export function applyFileActions(actions: readonly FileAction[], inputs: readonly FileTree[]): FileTree {
  const made: FileTree[] = [...inputs];
  let last = emptyTree;
  for (const action of actions) {
    const draft = new TreeDraft(made[action.on] ?? emptyTree);
    change(draft, action, made[action.from] ?? emptyTree);
    last = draft.finish();
    made.push(last);
  }
  return last;
}

function change(draft: TreeDraft, action: FileAction, source: FileTree): void {
  if (action.kind === 'copy') copy(draft, action, source);
  else if (action.kind === 'rm') draft.remove(normalizePath(action.path));
  else if (action.kind === 'symlink')
    draft.putLink(normalizePath(action.path), action.target, ownerText(action.owner));
  else {
    const made = { mode: action.mode.toString(8), owner: ownerText(action.owner) };
    if (action.kind === 'mkfile')
      draft.putFile(normalizePath(action.path), { ...made, bytes: `text:${action.text}` });
    else draft.makeDirectory(resolveLinks(draft.now, action.path, true), made.mode, made.owner);
  }
}

function ownerText(owner: Owner): string {
  return owner === null ? root : `${owner.user}:${owner.group ?? owner.user}`;
}

const archive = /\.(?:tar|tar\.\w+|tgz|tbz2?|txz)$/i;

function copy(draft: TreeDraft, action: Copy, source: FileTree): void {
  const sources = sourcesOf(action, source);
  for (const path of sources) {
    const entry = source.entries.get(path);
    const place = placeOf(draft, action, path, entry, sources.length > 1);
    if (action.unpacks && entry?.kind === 'file' && archive.test(path))
      draft.addUnknown({ id: `unpacked ${entry.bytes}`, scope: place.directory, mentions: '' });
    else copyTree(draft, action, source, path, place);
  }
}

function sourcesOf({ source, allowsWildcard }: Copy, tree: FileTree): string[] {
  const path = normalizePath(source);
  if (!allowsWildcard || !/[*?[]/.test(source)) return [resolveLinks(tree, path, true)];
  return [...tree.entries.keys()].filter((each) => matchSegments(path, each)).sort();
}

type Place = { path: string; directory: string };

/** A directory's contents go to the destination itself; a file goes into it if it is or looks like a directory. */
function placeOf(
  draft: TreeDraft,
  action: Copy,
  path: string,
  entry: Entry | undefined,
  many: boolean,
): Place {
  const target = resolveLinks(draft.now, action.destination, true);
  const isDirectory =
    many ||
    action.destination.endsWith('/') ||
    draft.now.entries.get(target)?.kind === 'directory' ||
    target === '/';
  const named = baseName(normalizePath(action.source).includes('*') ? path : normalizePath(action.source));
  const inside = normalizePath(`${target}/${named || baseName(path)}`);
  const isFile = entry !== undefined && entry.kind !== 'directory';
  return { path: isFile && isDirectory ? inside : target, directory: target };
}

function copyTree(draft: TreeDraft, action: Copy, source: FileTree, path: string, place: Place): void {
  const entry = source.entries.get(path);
  const owner = (own: string) => (action.owner === null ? own : ownerText(action.owner));
  const put = (to: string, each: Entry) => {
    if (each.kind === 'file')
      draft.putFile(to, {
        bytes: each.bytes,
        mode: action.mode ?? each.mode,
        owner: owner(each.owner),
        time: timeOf(source, each),
      });
    else if (each.kind === 'link') draft.putLink(to, each.target, owner(each.owner));
    else draft.makeDirectory(to, action.mode ?? each.mode, owner(each.owner));
  };
  if (entry && entry.kind !== 'directory') {
    put(place.path, entry);
    if (unknownAt(source, path, entry.since).some(({ mentions }) => mentions.includes(baseName(path))))
      draft.addUnknown({
        id: contentKey(source, [plain(path)]),
        scope: parentOf(place.path),
        mentions: baseName(place.path),
      });
    return;
  }
  if (entry?.kind === 'directory' || path === '/') draft.makeDirectory(place.path);
  for (const [below, each] of entriesBelow(source, path))
    if (isWithin(below, path))
      put(normalizePath(`${place.path}/${below.slice(path === '/' ? 1 : path.length)}`), each);
  const unknown =
    entry?.kind === 'directory' && entry.isWhole
      ? unknownAt(source, path, entry.since)
      : unknownAt(source, path, 0);
  if (unknown.length > 0)
    draft.addUnknown({
      id: `copied ${digestOf(JSON.stringify([path, unknown.map(({ id }) => id)]))}`,
      scope: place.path,
      mentions: '',
    });
}

function plain(path: string) {
  return { path, followsLinks: true, isPattern: false, include: [], exclude: [] };
}
