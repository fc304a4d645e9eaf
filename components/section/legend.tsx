import type { StratumKind } from '@/lib/strata/stratum';
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

export function Legend({
  hasStates,
  hasPulled,
  hasContainer,
}: {
  hasStates: boolean;
  hasPulled: boolean;
  hasContainer: boolean;
}) {
  const kinds = Object.entries(kindNames).filter(([kind]) => hasContainer || kind !== 'container');
  return (
    <div className="@container absolute inset-x-0 bottom-2.5 px-5">
      <ul className="flex h-4.5 items-center gap-3.5 whitespace-nowrap text-ink2 text-meta">
        {kinds.map(([kind, name]) => (
          <li key={kind} className={`items-center gap-1.5 ${whenNamed(kind, { hasStates, hasPulled })}`}>
            <Swatch kind={kind as StratumKind} />
            {name}
          </li>
        ))}
        {hasStates ? (
          <StateLegend hasPulled={hasPulled} />
        ) : (
          <li className="ml-auto hidden text-ink3 @min-[40rem]:block">Thickness grows with √size</li>
        )}
      </ul>
    </div>
  );
}

/** From which width a kind is named. */
function whenNamed(
  kind: string,
  { hasStates, hasPulled }: { hasStates: boolean; hasPulled: boolean },
): string {
  if (!hasStates || !namedInRows.has(kind)) return 'flex';
  return hasPulled ? 'hidden @min-[48rem]:flex' : 'hidden @min-[40rem]:flex';
}

function StateLegend({ hasPulled }: { hasPulled: boolean }) {
  return (
    <>
      <li className="ml-auto flex items-center gap-1.5">
        <Swatch kind="install" state="reused" />
        reused
      </li>
      {hasPulled ? (
        <li className="flex items-center gap-1.5">
          <Swatch kind="install" state="pulled" />
          pulled
        </li>
      ) : null}
      <li className="flex items-center gap-1.5 font-semibold text-cost">
        <Swatch kind="install" state="rebuilt" />
        rebuilt, lifted
      </li>
    </>
  );
}
