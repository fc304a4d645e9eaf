import type { Bed, Stratum } from './stratum';

// Less than this is a longer line in a file, not a bed.
const smallestAddition = 1000;

/** The strata with a library that is not added yet: what it brings becomes a bed of its own. */
export function previewStrata(
  after: readonly Stratum[],
  before: readonly Stratum[],
  library: string,
): Stratum[] {
  const known = new Map(before.map((stratum) => [stratum.id, stratum]));
  return after.map((stratum) => markAdded(stratum, known.get(stratum.id), library));
}

function markAdded(after: Stratum, before: Stratum | undefined, library: string): Stratum {
  const bytes = after.bytes.value - (before?.bytes.value ?? 0);
  if ((after.kind !== 'install' && after.kind !== 'run') || bytes < smallestAddition) return after;
  const seconds = after.seconds.value - (before?.seconds.value ?? 0);
  return {
    ...after,
    detail: `preview with ${library}`,
    beds: [{ name: library, bytes, preview: true }, ...bedsBefore(before)],
    added: { library, bytes, seconds: Math.max(0, seconds) },
  };
}

function bedsBefore(before: Stratum | undefined): readonly Bed[] {
  if (before === undefined || before.bytes.value === 0) return [];
  return before.beds.length > 0 ? before.beds : [{ name: '', bytes: before.bytes.value, preview: false }];
}
