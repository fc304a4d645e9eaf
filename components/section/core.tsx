import { type CorePart, layOutCore } from '@/lib/section/lay-out-core';
import type { Build } from '@/lib/strata/build-strata';

const height = 30;

/** One build as a core sample on a seconds axis. */
export function Core({ build, end, width }: { build: Build; end: number; width: number }) {
  return (
    <svg aria-hidden="true" className="block h-[30px] w-full overflow-visible">
      {layOutCore(build, end, width).map((part) => (
        <Part key={part.stepId} part={part} />
      ))}
    </svg>
  );
}

function Part({ part: { kind, state, x, width, thin } }: { part: CorePart }) {
  return (
    <g className="slab" data-kind={kind} data-state={state} transform={`translate(${x} 0)`}>
      {thin ? (
        <rect className={state === 'reused' ? 'fill-rule' : 'fill-kind'} width={width} height={height} />
      ) : (
        <>
          <rect className="slab-tint" width={width} height={height} />
          <rect className="slab-hatch" fill={`url(#hatch-${kind})`} width={width} height={height} />
          <rect className="slab-edge" x={0.5} y={0.5} width={width - 1} height={height - 1} />
        </>
      )}
      <rect className="slab-cost" y={height - 5} width={width} height={5} />
    </g>
  );
}
