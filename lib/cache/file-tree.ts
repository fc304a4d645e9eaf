import { isWithin, joinPath, normalizePath, parentOf } from '@/lib/graph/path-name';

/** Files as far as a content checksum sees them. Paths are absolute, "/" has no entry. */
export type Entry =
  | {
      kind: 'file';
      /** Equal for equal bytes. */
      bytes: string;
      mode: string;
      owner: string;
      since: number;
      /** Equal where the file was last written at the same moment: no checksum sees it, but bytecode holds it. */
      time: string;
    }
  | { kind: 'directory'; mode: string; owner: string; since: number; isWhole: boolean }
  | { kind: 'link'; target: string; owner: string; since: number };

/**
 * What is known of a filesystem. `unknown` are what has written files nobody has seen: a base image, a command
 * that only an engine can run. An entry is `since` the number of them before it.
 */
export type FileTree = {
  entries: ReadonlyMap<string, Entry>;
  unknown: readonly UnknownFiles[];
  /** When files that have no time of their own were written. */
  time?: string;
};

/** `id` is equal where the files are. */
export type UnknownFiles = {
  id: string;
  /** The directory they lie in; "system": where distributions put their files. */
  scope: string;
  /** Text that may name known files, which then may be other than they were. */
  mentions: string;
};

export const emptyTree: FileTree = { entries: new Map(), unknown: [] };

/** Everything below a directory, without itself. */
export function entriesBelow(tree: FileTree, directory: string): [string, Entry][] {
  const prefix = directory === '/' ? '/' : `${directory}/`;
  return [...tree.entries].filter(([path]) => path.startsWith(prefix) && path !== '/');
}

/** Follows links in the directories above a path, and at its end too if asked. Links in circles end where they are. */
export function resolveLinks(tree: FileTree, path: string, atEnd: boolean): string {
  let left = 40;
  const walk = (from: string, rest: readonly string[]): string => {
    const [next, ...later] = rest;
    if (next === undefined) return from;
    const here = from === '/' ? `/${next}` : `${from}/${next}`;
    const entry = tree.entries.get(here);
    if (entry?.kind !== 'link' || (later.length === 0 && !atEnd) || left-- <= 0) return walk(here, later);
    return walk('/', [...joinPath(from, entry.target).split('/').slice(1).filter(Boolean), ...later]);
  };
  return walk('/', normalizePath(path).split('/').filter(Boolean));
}

export function timeOf({ time = '' }: FileTree, entry: Entry): string {
  return entry.kind === 'file' && entry.time !== '' ? entry.time : time;
}

/** A tree to write into. */
export class TreeDraft {
  private readonly entries: Map<string, Entry>;
  private unknown: readonly UnknownFiles[];

  constructor(tree: FileTree) {
    this.entries = new Map(tree.entries);
    this.unknown = tree.unknown;
  }

  get now(): FileTree {
    return { entries: this.entries, unknown: this.unknown };
  }

  finish(): FileTree {
    return { entries: new Map(this.entries), unknown: this.unknown };
  }

  addUnknown(files: UnknownFiles): void {
    this.unknown = [...this.unknown, files];
  }

  /** Directories above it come into being, as root's. */
  putFile(path: string, file: { bytes: string; mode?: string; owner?: string; time?: string }): void {
    this.makeDirectory(parentOf(path));
    const { bytes, mode = '644', owner = root, time = '' } = file;
    this.entries.set(path, { kind: 'file', bytes, mode, owner, time, since: this.unknown.length });
  }

  putLink(path: string, target: string, owner = root): void {
    this.makeDirectory(parentOf(path));
    this.entries.set(path, { kind: 'link', target, owner, since: this.unknown.length });
  }

  /** Where it is there already nothing changes. */
  makeDirectory(path: string, mode = '755', owner = root): void {
    if (path === '/' || this.entries.get(path)?.kind === 'directory') return;
    this.makeDirectory(parentOf(path));
    this.putDirectory(path, mode, owner);
  }

  putDirectory(path: string, mode: string, owner: string): void {
    const old = this.entries.get(path);
    const isWhole = old?.kind === 'directory' ? old.isWhole : !mayHold(this.now, path);
    const since = old?.kind === 'directory' ? old.since : this.unknown.length;
    this.entries.set(path, { kind: 'directory', mode, owner, since, isWhole });
  }

  /** True if something known was there. */
  remove(path: string): boolean {
    for (const [below] of entriesBelow(this.now, path)) this.entries.delete(below);
    return this.entries.delete(path);
  }

  set(path: string, entry: Entry): void {
    this.entries.set(path, entry);
  }
}

export const root = '0:0';

/** Directories that distributions ship with something in them. */
const systemDirectories =
  /^\/(?:bin|boot|dev|etc|lib\w*|proc|run|sbin|sys|usr|var|root|home|tmp|opt|srv|mnt|media)(?:\/|$)/;
/** Of these a base image fills none that has a name of its own. */
const ownDirectories = /^\/(?:home|tmp|opt|srv|mnt|media|root)\/[^/.]/;

/** May files that nobody knows lie at or below a path? */
export function mayHold(tree: FileTree, path: string): boolean {
  return unknownAt(tree, path, 0).length > 0;
}

/** Who may have written what nobody knows of a path, from the given number of them on. */
export function unknownAt({ unknown }: FileTree, path: string, since: number): readonly UnknownFiles[] {
  const isSystem = path === '/' || (systemDirectories.test(path) && !ownDirectories.test(path));
  return unknown
    .slice(since)
    .filter(({ scope }) => (scope === 'system' ? isSystem : isWithin(path, scope) || isWithin(scope, path)));
}
