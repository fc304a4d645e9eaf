import type { WhatIf } from '@/lib/cache/what-if';
import { isLit, type Stratum } from './stratum';

/** Index of the lowest stratum that lifts off and why; null where the block stays whole. */
export type BlockBreak = { index: number; because: string };

/** A break in another stage cuts this block where its first layer is rebuilt. */
export function findBreak(strata: readonly Stratum[], broken: WhatIf['break']): BlockBreak | null {
  if (broken === null) return null;
  // Of another base image the lowest layers may be the same.
  const own = strata.findIndex((each) => isLit(each, broken.stepId) && each.state === 'rebuilt');
  const index = own === -1 ? strata.findIndex(({ state }) => state === 'rebuilt') : own;
  return index === -1 ? null : { index, because: broken.because };
}
