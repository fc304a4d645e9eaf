import type { Failure } from './find-failure';
import type { Stratum } from './stratum';

/** pending: what a layer holds is not known yet. failed: it cannot be built. By stratum id. */
export type Marks = Readonly<Record<string, Mark>>;
export type Mark = 'pending' | 'failed';

export function markLayers(strata: readonly Stratum[], failure: Failure | null, isResolving: boolean): Marks {
  if (failure === null && !isResolving) return {};
  const mark: Mark = isResolving ? 'pending' : 'failed';
  const affected = strata.filter(({ kind }) => kind === 'install');
  return Object.fromEntries(affected.map(({ id }) => [id, mark]));
}
