import type { ContextFile } from '@/lib/context/context-file';
import { formatBytes } from '@/lib/format/figures';
import type { ShownFile } from './shown-files';

const encoder = new TextEncoder();

/** "3 files, 3.1 kB reach the image". */
export function describeContext(files: readonly ContextFile[]): string {
  const sent = files.filter(({ use }) => use === 'image');
  const bytes = sent.reduce((total, file) => total + bytesOf(file), 0);
  return `${sent.length} ${sent.length === 1 ? 'file' : 'files'}, ${formatBytes(bytes)} reach the image`;
}

export function fileSize(file: ShownFile): string {
  return file.isPending ? '?' : formatBytes(bytesOf(file));
}

/** "26 lines, written from the recipe", or how many of them the last choice made. */
export function describeLines(count: number, changed: number): string {
  const lines = `${count} ${count === 1 ? 'line' : 'lines'}`;
  if (changed === 0) return `${lines}, written from the recipe`;
  return `${lines}, ${changed} new since the last choice`;
}

function bytesOf({ text }: ContextFile): number {
  return encoder.encode(text).length;
}
