/** Sizes of the folder's drawing, by its width. */
export type FolderMetrics = {
  size: 'phone' | 'desk';
  folder: { x: number; width: number; dx: number; dy: number };
  /** From the folder's back edge to the wire that carries all. */
  trunk: number;
  /** Front of the image's block. */
  block: { x: number; width: number; dx: number; dy: number };
  /** Upper edge of the folder's front, and room below both. */
  top: number;
  footer: number;
  /** Head of the folder, with its name and size. */
  head: number;
  /** Heights of a file's row, at most and at least. */
  row: { most: number; least: number };
  /** Thickness of a layer = minimum + k √MB; a file adds k √MB to its row. */
  thickness: { minimum: number; maximumK: number };
  /** Room above the block: its title, and on a phone the label of its uppermost layer. */
  above: number;
  /** Line of the .dockerignore; null: all of them in one line. */
  ignoreLine: number | null;
  labels: number;
};

/** Wider, the wire would only get longer. */
const widest = 900;

export function folderMetrics(viewportWidth: number): FolderMetrics {
  if (viewportWidth < 520) return phone(Math.max(300, viewportWidth));
  return desk(Math.min(viewportWidth, widest));
}

function phone(width: number): FolderMetrics {
  const block = { width: 56, dx: 18, dy: -10 };
  return {
    size: 'phone',
    folder: { x: 14.5, width: Math.min(212, width - 178), dx: 14, dy: -8 },
    trunk: 12,
    block: { ...block, x: width - block.width - block.dx - 13.5 },
    top: 22.5,
    footer: 14,
    head: 34,
    row: { most: 24, least: 22 },
    thickness: { minimum: 20, maximumK: 5 },
    above: 44,
    ignoreLine: null,
    labels: 0,
  };
}

function desk(width: number): FolderMetrics {
  const isNarrow = width < 660;
  const block = isNarrow ? { width: 72, dx: 28, dy: -15 } : { width: 120, dx: 46, dy: -24 };
  const labels = isNarrow ? 88 : 104;
  return {
    size: 'desk',
    folder: isNarrow ? { x: 16.5, width: 200, dx: 18, dy: -10 } : { x: 20.5, width: 236, dx: 26, dy: -14 },
    trunk: isNarrow ? 14 : 26,
    block: { ...block, x: width - 20 - labels - block.width - block.dx + 0.5 },
    top: 40.5,
    footer: 26,
    head: 42,
    row: { most: 28, least: 20 },
    thickness: { minimum: 27, maximumK: 10.4 },
    above: 28,
    ignoreLine: 24,
    labels,
  };
}
