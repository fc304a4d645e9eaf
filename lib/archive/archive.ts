import { gzipSync, type Zippable, zipSync } from 'fflate';
import { packTar, type TarEntry } from 'modern-tar';
import type { ContextFile } from '@/lib/context/context-file';
import { earliestSeconds, modifiedSeconds, zipTime } from './modified-time';

type ArchiveFile = Pick<ContextFile, 'path' | 'text' | 'executable'>;

const unix = 3;
const regularFile = 0o100000;
const encoder = new TextEncoder();

/** All files below one folder, in the order given. Same files, same bytes, wherever it runs. */
export function buildZip(folder: string, files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const file of files) {
    const attrs = ((regularFile | fileMode(file)) << 16) >>> 0;
    entries[`${folder}/${file.path}`] = [
      encoder.encode(file.text),
      { mtime: zipTime(file.text), os: unix, attrs },
    ];
  }
  return zipSync(entries, { level: 9 });
}

/** With a folder for people, without one (null) for `docker build <url>`, which wants the files at the root. */
export async function buildTarGz(
  folder: string | null,
  files: readonly ArchiveFile[],
): Promise<Uint8Array<ArrayBuffer>> {
  const placed = files.map((file) => ({
    ...file,
    path: folder === null ? file.path : `${folder}/${file.path}`,
  }));
  const tar = await packTar([...directoriesOf(placed), ...placed.map(fileEntry)]);
  return gzipSync(tar, { level: 9, mtime: 0 });
}

/** Without an owner an entry is root's. */
function fileEntry(file: ArchiveFile): TarEntry {
  const body = encoder.encode(file.text);
  const mtime = new Date(modifiedSeconds(file.text) * 1000);
  return { header: { name: file.path, type: 'file', mode: fileMode(file), size: body.length, mtime }, body };
}

/** Named one by one, so that their modes do not depend on who unpacks. */
function directoriesOf(files: readonly ArchiveFile[]): TarEntry[] {
  const paths = new Set(files.flatMap((file) => parentsOf(file.path)));
  const mtime = new Date(earliestSeconds * 1000);
  return [...paths].map((path) => ({
    header: { name: `${path}/`, type: 'directory', mode: 0o755, size: 0, mtime },
  }));
}

/** "a/b/c" → "a", "a/b". */
function parentsOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

function fileMode(file: ArchiveFile): number {
  return file.executable ? 0o755 : 0o644;
}
