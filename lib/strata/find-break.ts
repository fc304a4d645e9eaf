import type { WhatIf } from '@/lib/cache/what-if';
import { isLit, type Stratum } from './stratum';

/** Index of the lowest stratum that lifts off and why; null where the block stays whole. */
export type BlockBreak = { index: number; because: string };

/** A break in another stage cuts this block where its first layer is rebuilt. */
export function findBreak(strata: readonly Stratum[], broken: WhatIf['break']): BlockBreak | null {
  if (broken === null) return null;
  const own = strata.findIndex((stratum) => isLit(stratum, broken.stepId));
  const index = own === -1 ? strata.findIndex(({ state }) => state === 'rebuilt') : own;
  return index === -1 ? null : { index, because: broken.because };
}
