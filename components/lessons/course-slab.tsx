import { placeAt } from '@/components/section/place-at';
import type { PlacedBlock, PlacedSlab } from '@/lib/lessons/course/lay-out-blocks';
import { CourseFaces } from './course-faces';

/** One bed: a layer, settings as lines, or a layer that nobody has weighed. */
export function CourseSlab({
  slab: { kind, y, height, hairlines, isUnknown, layer },
  block: { x, width, dx, dy, isHollow },
  isLit,
}: {
  slab: PlacedSlab;
  block: PlacedBlock;
  isLit: boolean;
}) {
  const costs = layer.costs && !isHollow;
  const built = costs ? 'rebuilt' : 'built';
  return (
    <g
      className="slab"
      data-kind={kind}
      data-state={isHollow ? 'reused' : built}
      data-unweighed={isUnknown || undefined}
      data-lit={isLit || undefined}
      style={placeAt(x, y)}
    >
      {hairlines.length > 0 ? (
        <path className="slab-ground" d={`M0 0l${dx} ${dy}h${width}v${height}l${-dx} ${-dy}h${-width}z`} />
      ) : (
        <CourseFaces kind={kind} width={width} height={height} dx={dx} dy={dy} />
      )}
      {hairlines.map((at) => (
        <path key={at} className="slab-hairline" d={`M0 ${at}h${width}l${dx} ${dy}`} />
      ))}
      {costs ? <rect className="slab-cost" x={-5} y={0.5} width={5} height={height - 1} /> : null}
      {isUnknown ? <Unknown width={width} height={height} dx={dx} dy={dy} /> : null}
    </g>
  );
}

/** As on a geological section: a dashed line where nobody has seen it, with question marks. */
function Unknown({ width, height, dx, dy }: { width: number; height: number; dx: number; dy: number }) {
  return (
    <>
      <path className="slab-inferred-ground" d={`M0 0h${width}l${dx} ${dy}`} />
      <path className="slab-inferred" d={`M0 0h${width}l${dx} ${dy}`} />
      {[1 / 5, 1 / 2, 4 / 5].map((share) => (
        <text key={share} className="slab-question" x={share * width} y={height / 2 + 4.5}>
          ?
        </text>
      ))}
    </>
  );
}
