import type { LayerKind } from '@/lib/plan/layer-kind';

/**
 * Front, side and top of one slab, from the front's upper left corner. The side leans by a quotient: the angle that
 * the composer's drawing takes has other last digits in Node than in a browser, and this one is in the served page.
 */
export function CourseFaces({
  kind,
  width,
  height,
  dx,
  dy,
}: {
  kind: LayerKind;
  width: number;
  height: number;
  dx: number;
  dy: number;
}) {
  const lean = `matrix(1 ${(dy / dx).toFixed(6)} 0 1 ${width} 0)`;
  return (
    <>
      <path className="slab-tint slab-edge" d={`M0 0l${dx} ${dy}h${width}l${-dx} ${-dy}z`} />
      <g transform={lean}>
        <Face kind={kind} width={dx} height={height} isSide />
      </g>
      <Face kind={kind} width={width} height={height} isSide={false} />
    </>
  );
}

function Face({
  kind,
  width,
  height,
  isSide,
}: {
  kind: LayerKind;
  width: number;
  height: number;
  isSide: boolean;
}) {
  const face = { width, style: { height } };
  return (
    <>
      <rect className="slab-tint" {...face} />
      {isSide ? <rect className="slab-shade" {...face} /> : null}
      <rect className="slab-hatch" fill={`url(#hatch-${kind})`} {...face} />
      <rect className="slab-edge" {...face} />
    </>
  );
}
