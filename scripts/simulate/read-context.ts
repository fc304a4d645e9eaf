import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { emptyTree, type FileTree, root, TreeDraft } from '@/lib/cache/file-tree';
import { compilePatterns, readIgnoreFile } from '@/lib/cache/ignore-patterns';
import { parentOf } from '@/lib/graph/path-name';

/** A folder as docker sends it: without what .dockerignore names, everything as root's. */
export function readContext(folder: string, ignoreText: string | null): FileTree {
  const ignored = compilePatterns(ignoreText === null ? [] : readIgnoreFile(ignoreText));
  const draft = new TreeDraft(emptyTree);
  const directories = new Map<string, string>();
  const visit = (relative: string): void => {
    for (const name of readdirSync(join(folder, relative)).sort()) {
      const path = relative === '' ? name : `${relative}/${name}`;
      const stats = lstatSync(join(folder, path));
      const mode = (stats.mode & 0o7777).toString(8);
      if (stats.isDirectory()) {
        directories.set(`/${path}`, mode);
        if (!ignored.matches(path)) draft.putDirectory(`/${path}`, mode, root);
        visit(path);
      } else if (!ignored.matches(path)) {
        if (stats.isSymbolicLink()) draft.putLink(`/${path}`, readlinkSync(join(folder, path)));
        else if (stats.isFile()) draft.putFile(`/${path}`, { bytes: readBytes(join(folder, path)), mode });
      }
    }
  };
  visit('');
  // A directory that is ignored comes along if something in it does not stay behind.
  for (const path of draft.now.entries.keys())
    for (let above = parentOf(path); above !== '/'; above = parentOf(above))
      draft.putDirectory(above, directories.get(above) ?? '755', root);
  return draft.finish();
}

/** The ignore file of a Dockerfile goes before the one of the folder. */
export function readIgnoreText(folder: string, dockerfile: string): string | null {
  for (const path of [`${dockerfile}.dockerignore`, join(folder, '.dockerignore')])
    if (existsSync(path)) return readFileSync(path, 'utf8');
  return null;
}

/** Short texts stand for themselves, so that a copy and a file that a step writes are seen to be equal. */
function readBytes(path: string): string {
  const bytes = readFileSync(path);
  const text = bytes.length <= 4096 ? bytes.toString('utf8') : '';
  const isText = Buffer.from(text).equals(bytes);
  return isText ? `text:${text}` : `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
