import type { FolderMetrics } from './folder-metrics';

/** The .dockerignore, at the foot of the folder. */
export type IgnoreBox = { y: number; height: number; lines: readonly IgnoreLine[]; note: string };
/** `y` from the upper edge of the box. */
export type IgnoreLine = { number: number; text: string; y: number };

const head = 26;
const gap = 14;
const mostLines = 4;

/** With the gap below it. */
export function ignoreHeight(ignore: readonly string[] | null, metrics: FolderMetrics): number {
  return boxHeight(ignore, metrics) + gap;
}

export function layOutIgnore(
  ignore: readonly string[] | null,
  bottom: number,
  metrics: FolderMetrics,
): IgnoreBox {
  const height = boxHeight(ignore, metrics);
  const { lines, note } = wordsOf(ignore, metrics);
  return {
    y: bottom - gap - height,
    height,
    note,
    lines: lines.map((text, index) => ({
      number: index + 1,
      text,
      y: head + index * (metrics.ignoreLine ?? 0) + 16,
    })),
  };
}

function boxHeight(ignore: readonly string[] | null, metrics: FolderMetrics): number {
  return head + wordsOf(ignore, metrics).lines.length * (metrics.ignoreLine ?? 0);
}

function wordsOf(
  ignore: readonly string[] | null,
  { ignoreLine }: FolderMetrics,
): { lines: readonly string[]; note: string } {
  if (ignore === null) return { lines: [], note: 'not there' };
  if (ignore.length === 0) return { lines: [], note: 'empty' };
  if (ignoreLine === null) return { lines: [], note: ignore.join(', ') };
  if (ignore.length <= mostLines) return { lines: ignore, note: '' };
  const shown = ignore.slice(0, mostLines - 1);
  return { lines: [...shown, `and ${ignore.length - shown.length} more`], note: '' };
}
