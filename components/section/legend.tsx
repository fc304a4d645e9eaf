import type { StratumKind } from '@/lib/layers/stratum';
import { Swatch } from './swatch';

const kindNames = {
  base: 'Base',
  run: 'Run',
  install: 'Install',
  copy: 'Copy',
  config: 'Config',
  container: 'Container',
} as const satisfies Record<StratumKind, string>;

// Their rows have the same names, so they give way to the states where room is short.
const namedInRows = new Set<string>(['config', 'container']);

export function Legend({ isFirst }: { isFirst: boolean }) {
  return (
    <ul className="absolute inset-x-5 bottom-2.5 flex h-4.5 items-center gap-3.5 whitespace-nowrap text-ink2 text-meta">
      {Object.entries(kindNames).map(([kind, name]) => (
        <li
          key={kind}
          className={`items-center gap-1.5 ${isFirst || !namedInRows.has(kind) ? 'flex' : 'hidden @min-[40rem]:flex'}`}
        >
          <Swatch kind={kind as StratumKind} />
          {name}
        </li>
      ))}
      {isFirst ? (
        <li className="ml-auto hidden text-ink3 @min-[40rem]:block">Thickness grows with √size</li>
      ) : (
        <StateLegend />
      )}
    </ul>
  );
}

function StateLegend() {
  return (
    <>
      <li className="ml-auto flex items-center gap-1.5">
        <Swatch kind="install" state="reused" />
        reused
      </li>
      <li className="flex items-center gap-1.5 font-semibold text-cost">
        <Swatch kind="install" state="rebuilt" />
        rebuilt, lifted
      </li>
    </>
  );
}
