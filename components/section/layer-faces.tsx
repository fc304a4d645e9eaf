import type { StratumKind } from '@/lib/strata/stratum';

/** Front, side and top of one slab. Its origin is the front's upper left corner. */
export function LayerFaces({
  kind,
  width,
  height,
  dx,
  dy,
}: {
  kind: StratumKind;
  width: number;
  height: number;
  dx: number;
  dy: number;
}) {
  const fill = `url(#hatch-${kind})`;
  const face = { width, height };
  const side = { width: dx, height };
  // A skewed rectangle instead of a path: the hatch leans with it.
  const skew = `translate(${width} 0) skewY(${(Math.atan2(dy, dx) * 180) / Math.PI})`;
  return (
    <>
      <path className="slab-tint slab-edge" d={`M0 0l${dx} ${dy}h${width}l${-dx} ${-dy}z`} />
      <g transform={skew}>
        <rect className="slab-tint" {...side} />
        <rect className="slab-shade" {...side} />
        <rect className="slab-hatch" fill={fill} {...side} />
        <rect className="slab-edge" {...side} />
      </g>
      <rect className="slab-tint" {...face} />
      <rect className="slab-hatch" fill={fill} {...face} />
      <rect className="slab-edge" {...face} />
    </>
  );
}
