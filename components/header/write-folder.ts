import type { ContextFile } from '@/lib/context/context-file';

/** The part of the File System Access API that is used; TypeScript's own types leave the picker out. */
type Picker = {
  showDirectoryPicker?: (options: { mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
};

export function canWriteFolders(): boolean {
  return 'showDirectoryPicker' in window;
}

/** Null: the picker was closed without a choice. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await (window as Picker).showDirectoryPicker?.({ mode: 'readwrite' })) ?? null;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return null;
    throw reason;
  }
}

/** Paths that stand in the folder already and differ from what would be written. */
export async function findOverwritten(
  folder: FileSystemDirectoryHandle,
  files: readonly ContextFile[],
): Promise<readonly string[]> {
  const differs = await Promise.all(
    files.map(async (file) => ((await differsThere(folder, file)) ? [file.path] : [])),
  );
  return differs.flat();
}

async function differsThere(
  folder: FileSystemDirectoryHandle,
  { path, text }: ContextFile,
): Promise<boolean> {
  try {
    const handle = await fileAt(folder, path, false);
    return (await (await handle.getFile()).text()) !== text;
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'NotFoundError') return false;
    return true;
  }
}

export async function writeFiles(
  folder: FileSystemDirectoryHandle,
  files: readonly ContextFile[],
): Promise<void> {
  for (const { path, text } of files) {
    const handle = await fileAt(folder, path, true);
    const writer = await handle.createWritable();
    await writer.write(text);
    await writer.close();
  }
}

async function fileAt(folder: FileSystemDirectoryHandle, path: string, create: boolean) {
  const parts = path.split('/');
  let directory = folder;
  for (const part of parts.slice(0, -1)) directory = await directory.getDirectoryHandle(part, { create });
  return directory.getFileHandle(parts.at(-1) ?? path, { create });
}
