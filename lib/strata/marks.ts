import type { Stop } from '@/lib/cache/what-if';
import type { Failure } from './find-failure';
import { isLit, type Stratum } from './stratum';

/** pending: what a layer holds is not known yet. failed: it cannot be built. unreached: the build stops before it. By
 * stratum id. */
export type Marks = Readonly<Record<string, Mark>>;
export type Mark = 'pending' | 'failed' | 'unreached';

export function markLayers(strata: readonly Stratum[], failure: Failure | null, isResolving: boolean): Marks {
  if (failure === null && !isResolving) return {};
  const mark = isResolving ? 'pending' : 'failed';
  const affected = strata.filter(({ kind }) => kind === 'install');
  return Object.fromEntries(affected.map(({ id }) => [id, mark]));
}

/** The layer that a build stops at, and those that it would have built. */
export function markStop(strata: readonly Stratum[], { stepId }: Stop): Marks {
  const fails = (stratum: Stratum) => (stepId === null ? stratum.kind === 'install' : isLit(stratum, stepId));
  const built = strata.filter((stratum) => stratum.layers > 0 && stratum.state !== 'reused');
  return Object.fromEntries(built.map((stratum) => [stratum.id, fails(stratum) ? 'failed' : 'unreached']));
}
