import { Slab } from '@/components/section/slab';
import { formatBytes } from '@/lib/format/figures';
import type { FolderLayout } from '@/lib/lessons/folder/lay-out-folder';
import type { FolderView } from '@/lib/lessons/folder/view-folder';
import { fitText } from '@/lib/section/fit-text';
import type { SlabLayout } from '@/lib/section/lay-out-stack';
import { isUnweighed, type Stratum } from '@/lib/strata/stratum';

const keyCharacter = 7.55;

type Parts = { layout: FolderLayout; view: FolderView };

/** The image that comes of it, on the same scale; what nobody has seen yet is an empty place. */
export function FolderBlock({ layout, view }: Parts) {
  const { block, size } = layout.metrics;
  const top = (layout.slabs.at(-1)?.y ?? 0) + block.dy;
  return (
    <>
      {view.strata.map((stratum, index) => {
        const slab = layout.slabs[index];
        if (slab === undefined) return null;
        if (view.hidden.includes(stratum.id)) return <Place key={stratum.id} slab={slab} {...block} />;
        const mark = view.marks[stratum.id] ?? null;
        const shared = { stratum, slab, block, mark, leader: '', isLit: false, onPoint: ignorePointer };
        return <Slab key={stratum.id} {...shared} />;
      })}
      {size === 'phone' ? (
        <PhoneLabels layout={layout} view={view} top={top} />
      ) : (
        <>
          <text className="folder-head" x={block.x} y={top - 12}>
            Image
          </text>
          <Labels layout={layout} view={view} />
        </>
      )}
    </>
  );
}

function ignorePointer(): void {}

function Place({
  slab: { y, height },
  x,
  width,
  dx,
  dy,
}: { slab: SlabLayout } & Record<'x' | 'width' | 'dx' | 'dy', number>) {
  return (
    <>
      <path
        className="slab-ground"
        d={`M${x} ${y}l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`}
      />
      <path
        className="folder-place"
        d={`M${x} ${y}h${width}v${height}h${-width}zl${dx} ${dy}h${width}l${-dx} ${-dy}m${dx} ${dy}v${height}l${-dx} ${-dy}`}
      />
      <text className="folder-question" x={x + width / 2} y={y + height / 2 + 4.5} textAnchor="middle">
        ?
      </text>
    </>
  );
}

function Labels({ layout: { metrics, labels }, view }: Parts) {
  const { x, width, dx } = metrics.block;
  const left = x + width + dx + 12;
  const room = metrics.labels - 12;
  return labels.map(({ id, from, y }) => {
    const stratum = view.strata.find((each) => each.id === id);
    if (stratum === undefined) return null;
    return (
      <g key={id} data-kind={stratum.keywordKind}>
        <path className="folder-leader" d={`M${left - 10} ${from}L${left - 4} ${y - 4.5}`} />
        <text className="folder-keyword" x={left} y={y}>
          {stratum.keyword}
          <tspan className="folder-argument" dx={7}>
            {fitText(stratum.label, room - stratum.keyword.length * keyCharacter - 7, keyCharacter)}
          </tspan>
        </text>
        <text className="folder-note" x={left} y={y + 15}>
          {sizeText(stratum)}
        </text>
      </g>
    );
  });
}

/** A phone has no room beside the block: the last COPY is named above it, the base on it. */
function PhoneLabels({ layout: { metrics, slabs }, view, top }: Parts & { top: number }) {
  const { x, width, dx } = metrics.block;
  const copy = view.strata.findLast(({ kind }) => kind === 'copy');
  const base = slabs[0];
  const right = x + width + dx;
  return (
    <>
      {copy === undefined ? null : (
        <g data-kind="copy">
          <text className="folder-keyword" x={right} y={top - 22} textAnchor="end">
            {copy.keyword}
            <tspan className="folder-argument" dx={7}>
              {fitText(copy.label, 70, keyCharacter)}
            </tspan>
          </text>
          <text className="folder-note" x={right} y={top - 7} textAnchor="end">
            {sizeText(copy)}
          </text>
        </g>
      )}
      {base === undefined ? null : (
        <text
          className="folder-total folder-halo"
          x={x + width / 2}
          y={base.y + base.height / 2 + 4}
          textAnchor="middle"
        >
          Image
        </text>
      )}
    </>
  );
}

function sizeText(stratum: Stratum): string {
  return isUnweighed(stratum) ? '?' : formatBytes(stratum.bytes.value);
}
