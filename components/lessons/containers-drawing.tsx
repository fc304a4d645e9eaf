'use client';

import { useElementSize } from '@/components/section/use-element-size';
import { type Box, type ColumnLayout, layOutContainers } from '@/lib/lessons/containers/lay-out-containers';
import type { ContainerColumn } from '@/lib/lessons/containers/view-containers';
import { fitText } from '@/lib/section/fit-text';
import './containers-drawing.css';

type Depth = { dx: number; dy: number };

/** Containers on their image: a process each, what it sees, and the layer that it writes. */
export function ContainersDrawing({
  columns,
  image,
  kernel,
}: {
  columns: readonly ContainerColumn[];
  image: { name: string; size: string; others: readonly string[] };
  kernel: string;
}) {
  const [ref, size] = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className="relative min-h-0 overflow-y-auto overflow-x-hidden">
      <ContainerTable columns={columns} />
      {size === null || size.width === 0 ? null : (
        <Picture columns={columns} image={image} kernel={kernel} viewport={size} />
      )}
    </div>
  );
}

function Picture({
  columns,
  image,
  kernel,
  viewport,
}: {
  columns: readonly ContainerColumn[];
  image: { name: string; size: string; others: readonly string[] };
  kernel: string;
  viewport: { width: number; height: number };
}) {
  const layout = layOutContainers(columns, viewport);
  const { depth } = layout;
  const aside = [kernel, ...image.others].join(' · ');
  return (
    <svg aria-hidden="true" width={layout.width} height={layout.height} className="block">
      <ImageBlock box={layout.image} depth={depth} name={image.name} size={image.size} />
      {layout.columns.map((place, index) => {
        const column = columns[index];
        return column === undefined ? null : (
          <Column
            key={column.id}
            column={column}
            place={place}
            depth={depth}
            showsSights={layout.showsSights}
          />
        );
      })}
      <path
        className="stroke-ink"
        strokeWidth={3}
        d={`M${layout.image.x} ${layout.groundY}h${layout.image.width + depth.dx}`}
      />
      <text className="fill-ink2 text-meta" x={layout.image.x} y={layout.groundY + 20}>
        {fitText(aside, layout.image.width, 5.8)}
      </text>
    </svg>
  );
}

function ImageBlock({ box, depth, name, size }: { box: Box; depth: Depth; name: string; size: string }) {
  const { x, y, width, height } = box;
  return (
    <g className="slab" data-kind="base" data-state="built" transform={`translate(${x} ${y})`}>
      <path
        className="slab-tint slab-edge"
        d={`M0 0l${depth.dx} ${depth.dy}h${width}l${-depth.dx} ${-depth.dy}z`}
      />
      <path
        className="slab-tint slab-edge"
        d={`M${width} 0l${depth.dx} ${depth.dy}v${height}l${-depth.dx} ${-depth.dy}z`}
      />
      <path
        className="slab-shade"
        d={`M${width} 0l${depth.dx} ${depth.dy}v${height}l${-depth.dx} ${-depth.dy}z`}
      />
      <rect className="slab-tint" width={width} height={height} />
      <rect className="slab-hatch" fill="url(#hatch-base)" width={width} height={height} />
      <rect className="slab-edge" width={width} height={height} />
      <text className="container-name on-base" x={12} y={height / 2 - 4}>
        Image {name}
      </text>
      <text className="container-small on-base" x={12} y={height / 2 + 14}>
        read-only, on disk once
      </text>
      <text className="container-small on-base" x={width - 12} y={height / 2 + 4} textAnchor="end">
        {size}
      </text>
    </g>
  );
}

function Column({
  column,
  place: { box, process, sightsY, committed, layer },
  depth,
  showsSights,
}: {
  column: ContainerColumn;
  place: ColumnLayout;
  depth: Depth;
  showsSights: boolean;
}) {
  return (
    <g className="container" data-removed={column.isRemoved || undefined}>
      {column.isRemoved ? (
        <rect className="container-frame" {...box} />
      ) : (
        <Outline box={{ ...box, height: (committed?.y ?? box.y + box.height) - box.y }} depth={depth} />
      )}
      <text className="container-name" x={box.x + 12} y={box.y + 27}>
        Container <tspan className="container-mono">{column.name}</tspan>
      </text>
      <text
        className={column.isRemoved ? 'container-cost' : 'container-small'}
        x={box.x + box.width - 12}
        y={showsSights ? box.y + 27 : box.y + 42}
        textAnchor="end"
      >
        {column.state}
      </text>
      <ProcessBox box={process} process={column.process} />
      {showsSights && !column.isRemoved ? <Sights column={column} box={box} y={sightsY} /> : null}
      {committed === null ? null : <Committed box={committed} depth={depth} column={column} />}
      <WritableLayer column={column} layer={layer} depth={depth} />
    </g>
  );
}

function Outline({ box: { x, y, width, height }, depth: { dx, dy } }: { box: Box; depth: Depth }) {
  return (
    <path
      className="container-outline"
      d={`M${x} ${y + height}v${-height}h${width}v${height}M${x} ${y}l${dx} ${dy}h${width}v${height}M${x + width} ${y}l${dx} ${dy}`}
    />
  );
}

function ProcessBox({ box, process }: { box: Box; process: string | null }) {
  const centre = box.x + box.width / 2;
  if (process === null)
    return (
      <>
        <rect className="container-frame" {...box} />
        <text className="container-small" x={centre} y={box.y + box.height / 2 + 4} textAnchor="middle">
          no process
        </text>
      </>
    );
  return (
    <>
      <rect className="fill-ink" rx={2} {...box} />
      <text className="container-process" x={centre} y={box.y + 23} textAnchor="middle">
        {fitText(process, box.width - 12, 7.4)}
      </text>
      <text className="container-pid" x={centre} y={box.y + 41} textAnchor="middle">
        PID 1 inside
      </text>
    </>
  );
}

function Sights({ column, box, y }: { column: ContainerColumn; box: Box; y: number }) {
  return (
    <g>
      <text className="container-strong" x={box.x + 12} y={y}>
        It sees
      </text>
      <path className="stroke-rule2" d={`M${box.x + 12} ${y + 5}h${box.width - 24}`} />
      {column.sees.map(({ path, from, isThere }, index) => (
        <g key={path} transform={`translate(0 ${y + 20 + index * 20})`}>
          <text className={isThere ? 'container-mono' : 'container-mono is-hidden'} x={box.x + 12}>
            {fitText(path.replace(/^\/etc\/bash/, 'bash'), box.width - 90, 7)}
          </text>
          <text className="container-small" x={box.x + box.width - 12} textAnchor="end">
            {from}
          </text>
        </g>
      ))}
    </g>
  );
}

/** What the image of a container has on the first one: it is read-only, so it is drawn solid. */
function Committed({
  box: { x, y, width, height },
  depth: { dx, dy },
  column: { committed },
}: {
  box: Box;
  depth: Depth;
  column: ContainerColumn;
}) {
  return (
    <g className="slab" data-kind="run" data-state="built" transform={`translate(${x} ${y})`}>
      <path className="slab-tint slab-edge" d={`M${width} 0l${dx} ${dy}v${height}l${-dx} ${-dy}z`} />
      <rect className="slab-tint" width={width} height={height} />
      <rect className="slab-hatch" fill="url(#hatch-run)" width={width} height={height} />
      <rect className="slab-edge" width={width} height={height} />
      <text className="container-small on-run" x={12} y={height / 2 + 4}>
        image {committed?.name}
      </text>
      <text className="container-small on-run" x={width - 12} y={height / 2 + 4} textAnchor="end">
        {committed?.size}
      </text>
    </g>
  );
}

function WritableLayer({
  column: { layer: written, isRemoved, guess },
  layer,
  depth: { dx, dy },
}: {
  column: ContainerColumn;
  layer: ColumnLayout['layer'];
  depth: Depth;
}) {
  const { x, y, width, height, titleY, rowsY } = layer;
  return (
    <g>
      {guess === null ? null : (
        <>
          <text className="container-strong" x={x + 12} y={titleY - 14}>
            Your guess: {guess.text}
          </text>
          <path className="beside-line" d={`M${x + 12} ${titleY - 8}h${width - 24}`} />
        </>
      )}
      <text className="container-strong" x={x + 12} y={titleY + 8}>
        Writable layer
      </text>
      <text
        className={isRemoved ? 'container-cost' : 'container-strong'}
        x={x + width - 12}
        y={titleY + 8}
        textAnchor="end"
      >
        {isRemoved ? `${written.size} gone` : written.size}
      </text>
      <path
        className="container-outline is-ground"
        d={`M${x} ${y}h${width}v${height}h${-width}zM${x} ${y}l${dx} ${dy}h${width}l${-dx} ${-dy}m${dx} ${dy}v${height}`}
      />
      {written.entries.map(({ kind, path, size }, index) => (
        <g key={path} transform={`translate(0 ${rowsY + index * 20})`}>
          <text className="container-mono" x={x + 10}>
            <tspan fontWeight={700}>{kind}</tspan> {fitText(path, width - 34 - size.length * 7, 7)}
          </text>
          <text className="container-small" x={x + width - 10} textAnchor="end">
            {size}
          </text>
        </g>
      ))}
      {isRemoved || guess?.isGone ? (
        <path
          className={isRemoved ? 'container-cross' : 'beside-line'}
          d={`M${x + 8} ${y + 6}l${width - 16} ${height - 12}m0 ${12 - height}l${16 - width} ${height - 12}`}
        />
      ) : null}
    </g>
  );
}

/** The drawing in words. */
function ContainerTable({ columns }: { columns: readonly ContainerColumn[] }) {
  return (
    <table className="sr-only">
      <caption>Containers</caption>
      <thead>
        <tr>
          {['Container', 'State', 'PID 1', 'It sees', 'Writable layer'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {columns.map(({ id, name, state, process, sees, layer }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td>{state}</td>
            <td>{process ?? 'none'}</td>
            <td>{sees.map(({ path, from }) => `${path} ${from}`).join(', ')}</td>
            <td>{[layer.size, ...layer.entries.map(({ kind, path }) => `${kind} ${path}`)].join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
