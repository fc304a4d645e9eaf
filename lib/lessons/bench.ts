import { emptyTree, type FileTree, root, TreeDraft } from '@/lib/cache/file-tree';
import { compilePatterns, readIgnoreFile } from '@/lib/cache/ignore-patterns';
import { textPrefix } from '@/lib/cache/printed-text';

/** What `docker build` is given: a Dockerfile and a folder. */
export type Bench = {
  dockerfile: string;
  /** By path: text, or the size of what nobody needs to read. `.dockerignore` is one of them. */
  files: Readonly<Record<string, string | number>>;
};

export type BenchChange =
  /** A file gets this text or size; null: it is removed. */
  | { kind: 'file'; path: string; content: string | number | null }
  /** Only its time changes. */
  | { kind: 'touch'; path: string }
  | { kind: 'dockerfile'; text: string };

export function changeBench(bench: Bench, changes: readonly BenchChange[]): Bench {
  return changes.reduce(applyChange, bench);
}

function applyChange(bench: Bench, change: BenchChange): Bench {
  switch (change.kind) {
    case 'dockerfile':
      return { ...bench, dockerfile: change.text };
    case 'touch':
      return bench;
    case 'file': {
      const { [change.path]: _, ...others } = bench.files;
      if (change.content === null) return { ...bench, files: others };
      return { ...bench, files: { ...bench.files, [change.path]: change.content } };
    }
  }
}

const ignoreFile = '.dockerignore';

export function ignoreTextOf({ files }: Bench): string {
  const text = files[ignoreFile];
  return typeof text === 'string' ? text : '';
}

/** Every file of the folder; the Dockerfile is one of them. */
export function folderOf({ files, dockerfile }: Bench): Readonly<Record<string, string | number>> {
  return { ...files, Dockerfile: dockerfile };
}

export function isIgnored(bench: Bench): (path: string) => boolean {
  return compilePatterns(readIgnoreFile(ignoreTextOf(bench))).matches;
}

/** The build context as a builder may see it: everything but what .dockerignore names. */
export function contextOf(bench: Bench): FileTree {
  const ignored = isIgnored(bench);
  const draft = new TreeDraft(emptyTree);
  for (const [path, content] of Object.entries(folderOf(bench)).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (!ignored(path))
      draft.putFile(`/${path}`, { bytes: identityOf(path, content), mode: '644', owner: root });
  return draft.finish();
}

const sizePrefix = 'size:';

function identityOf(path: string, content: string | number): string {
  return typeof content === 'string' ? textPrefix + content : `${sizePrefix}${content}:${path}`;
}

/** Bytes of a file by its identity in a tree; null: nobody knows. */
export function sizeOfIdentity(identity: string): number | null {
  if (identity.startsWith(textPrefix)) return sizeOfText(identity.slice(textPrefix.length));
  if (identity.startsWith(sizePrefix)) return Number.parseInt(identity.slice(sizePrefix.length), 10);
  return null;
}

export function sizeOf(content: string | number): number {
  return typeof content === 'string' ? sizeOfText(content) : content;
}

function sizeOfText(text: string): number {
  return new TextEncoder().encode(text).length;
}
