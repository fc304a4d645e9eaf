import type { ContainerColumn } from './view-containers';

/** Places of containers on their image, in pixels from the upper left corner. */
export type ContainersLayout = {
  width: number;
  height: number;
  /** Where the back lies from the front. */
  depth: { dx: number; dy: number };
  columns: readonly ColumnLayout[];
  image: Box;
  /** The line of the one kernel, below the image. */
  groundY: number;
  /** Phones have no room for what a container sees. */
  showsSights: boolean;
};

export type Box = { x: number; y: number; width: number; height: number };

export type ColumnLayout = {
  id: string;
  /** The container: from its head to the image. */
  box: Box;
  process: Box;
  sightsY: number;
  /** Null: its image is the first one. */
  committed: Box | null;
  layer: Box & { titleY: number; rowsY: number };
};

const row = 20;
const heights = { head: 52, process: 52, committed: 30, emptyLayer: 25, title: 16 } as const;

/** `height` is what is there; the drawing is taller where its rows need it. */
export function layOutContainers(
  columns: readonly ContainerColumn[],
  viewport: { width: number; height: number },
): ContainersLayout {
  const isPhone = viewport.width < 560;
  const margin = isPhone ? 12 : 20;
  const depth = isPhone ? { dx: 10, dy: -6 } : { dx: 18, dy: -10 };
  const gap = isPhone ? 12 : 16 + depth.dx;
  const places = isPhone ? Math.max(2, columns.length) : 3;
  const imageHeight = isPhone ? 64 : 92;
  const sights = isPhone ? 0 : 34 + 20 * Math.max(1, ...columns.map(({ sees }) => sees.length));
  const needed = heights.head + heights.process + sights + tallest(columns) + imageHeight + 86;
  const height = Math.max(viewport.height, needed);
  const imageTop = height - 44 - imageHeight;
  const inner = viewport.width - 2 * margin - depth.dx;
  const width = (inner - gap * (places - 1)) / places;
  return {
    width: viewport.width,
    height,
    depth,
    columns: columns.map((column, index) =>
      layOutColumn(column, {
        x: margin + index * (width + gap),
        width,
        top: 22 - depth.dy,
        bottom: imageTop,
        depth,
      }),
    ),
    image: { x: margin, y: imageTop, width: inner, height: imageHeight },
    groundY: imageTop + imageHeight + 7,
    showsSights: !isPhone,
  };
}

function tallest(columns: readonly ContainerColumn[]): number {
  return Math.max(
    0,
    ...columns.map((column) => layerHeight(column) + committedHeight(column) + heights.title + 2 * row),
  );
}

function layerHeight({ layer: { entries } }: ContainerColumn): number {
  return entries.length === 0 ? heights.emptyLayer : entries.length * row + 12;
}

function committedHeight({ committed }: ContainerColumn): number {
  return committed === null ? 0 : heights.committed;
}

/** What is removed floats above its place. */
const lift = 30;

function layOutColumn(
  column: ContainerColumn,
  {
    x,
    width,
    top,
    bottom,
    depth,
  }: { x: number; width: number; top: number; bottom: number; depth: ContainersLayout['depth'] },
): ColumnLayout {
  const ground = bottom - committedHeight(column);
  const height = layerHeight(column);
  const y = ground - height - (column.isRemoved ? lift : 0);
  return {
    id: column.id,
    box: { x, y: top, width, height: bottom - top },
    process: { x: x + 14, y: top + heights.head - 6, width: width - 28, height: heights.process },
    sightsY: top + heights.head + heights.process + 34,
    committed: column.committed === null ? null : { x, y: ground, width, height: heights.committed },
    layer: { x, y, width, height, titleY: y - heights.title + depth.dy, rowsY: y + 20 },
  };
}
