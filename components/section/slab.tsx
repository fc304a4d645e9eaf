import { memo } from 'react';
import type { SlabLayout } from '@/lib/section/lay-out-stack';
import type { SectionMetrics } from '@/lib/section/section-metrics';
import type { Mark } from '@/lib/strata/marks';
import { isUnweighed, type Stratum } from '@/lib/strata/stratum';
import { LayerBeds } from './layer-beds';
import { LayerFaces } from './layer-faces';
import { placeAt } from './place-at';
import { useGlide } from './use-glide';

/** One bed of the block, with the line that leads to its label. */
export const Slab = memo(function Slab({
  stratum,
  slab,
  block,
  leader,
  mark,
  isLit,
  onPoint,
}: {
  stratum: Stratum;
  slab: SlabLayout;
  block: SectionMetrics['block'];
  leader: string;
  mark: Mark | null;
  isLit: boolean;
  onPoint: (stepId: string) => void;
}) {
  const { height } = slab;
  const { width, dx, dy } = block;
  return (
    <g
      ref={useGlide<SVGGElement>(slab.y, height)}
      className="slab"
      data-kind={stratum.kind}
      data-state={stratum.state}
      data-mark={mark ?? undefined}
      data-unweighed={isUnweighed(stratum) || undefined}
      data-lit={isLit || undefined}
      style={placeAt(block.x, slab.y)}
      onPointerEnter={() => onPoint(stratum.stepIds[0])}
    >
      {stratum.kind === 'container' ? <ContainerOutline height={height} {...block} /> : null}
      {stratum.kind === 'config' ? <Hairlines slab={slab} {...block} /> : null}
      {stratum.layers > 0 ? (
        <>
          <LayerFaces kind={stratum.kind} width={width} height={height} dx={dx} dy={dy} />
          <LayerBeds beds={slab.beds} width={width} dx={dx} dy={dy} />
          <rect className="slab-cost" x={-5} y={0.5} width={5} height={height - 1} />
          {isUnweighed(stratum) && mark === null ? <InferredContact height={height} {...block} /> : null}
          {mark === 'failed' ? <Cross height={height} {...block} /> : null}
        </>
      ) : null}
      <path className="slab-leader" d={leader} />
    </g>
  );
});

/** As on a geological section: a dashed line where nobody has seen it, with question marks. */
function InferredContact({ height, width, dx, dy }: Face) {
  return (
    <>
      <path className="slab-inferred-ground" d={`M0 0h${width}l${dx} ${dy}`} />
      <path className="slab-inferred" d={`M0 0h${width}l${dx} ${dy}`} />
      {[1 / 6, 1 / 2, 5 / 6].map((share) => (
        <text key={share} className="slab-question" x={share * width} y={height / 2 + 4.5}>
          ?
        </text>
      ))}
      <text className="slab-question" x={width + dx / 2} y={(height + dy) / 2 + 4.5}>
        ?
      </text>
    </>
  );
}

type Face = { height: number; width: number; dx: number; dy: number };

function ContainerOutline({ height, width, dx, dy }: Face) {
  return (
    <>
      <path className="slab-ground" d={`M0 0l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`} />
      <path
        className="slab-outline"
        d={`M0 0h${width}v${height}h${-width}zM0 0l${dx} ${dy}h${width}M${width} 0l${dx} ${dy}v${height}l${-dx} ${-dy}`}
      />
    </>
  );
}

function Hairlines({ slab, width, dx, dy }: { slab: SlabLayout; width: number; dx: number; dy: number }) {
  return (
    <>
      <path className="slab-ground" d={`M0 0l${dx} ${dy}h${width}v${slab.height}l${-dx} ${-dy}h${-width}z`} />
      {slab.hairlines.map((y) => (
        <path key={y} className="slab-hairline" d={`M0 ${y}h${width}l${dx} ${dy}`} />
      ))}
    </>
  );
}

function Cross({ height, width, dx, dy }: Face) {
  const arm = Math.min(14, height / 2 - 4);
  return (
    <>
      <path className="slab-veil" d={`M0 0h${width}l${dx} ${dy}v${height}l${-dx} ${-dy}h${-width}z`} />
      <path
        className="slab-cross"
        d={`M${width / 2 - arm} ${height / 2 - arm}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`}
      />
    </>
  );
}
