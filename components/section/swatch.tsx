import type { Fate } from '@/lib/cache/what-if';
import type { StratumKind } from '@/lib/strata/stratum';

/** A piece of a layer for legends, 22 by 13. */
export function Swatch({ kind, state = 'built' }: { kind: StratumKind; state?: Fate['state'] }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 22 13"
      className="slab h-[13px] w-[22px] flex-none"
      data-kind={kind}
      data-state={state}
    >
      <SwatchFace kind={kind} />
      {state === 'rebuilt' ? <rect className="slab-cost" width={5} height={13} /> : null}
      {state === 'pulled' ? <rect className="slab-cost" x={0.5} y={0.5} width={4} height={12} /> : null}
    </svg>
  );
}

function SwatchFace({ kind }: { kind: StratumKind }) {
  const face = { x: 0.5, y: 0.5, width: 21, height: 12 };
  if (kind === 'config') return <path className="slab-hairline" d="M0 4.5h22M0 8.5h22" />;
  if (kind === 'container') return <rect className="slab-outline" {...face} />;
  return (
    <>
      <rect className="slab-tint" {...face} />
      <rect className="slab-hatch" fill={`url(#hatch-${kind})`} {...face} />
      <rect className="slab-edge" {...face} />
    </>
  );
}
