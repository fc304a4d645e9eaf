import { hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import { bytesText, secondsText } from '@/lib/plan/figure-text';
import { hasUnknownBytes, imageBytes } from '@/lib/plan/image-bytes';
import type { Plan } from '@/lib/plan/plan';
import type { Build } from './build-strata';

/** Seconds of a whole build; "> 5.5 s" where it also takes what nobody has measured, "?" where it takes nothing else. */
export function formatTotal({ plan, fates, seconds }: Build & { seconds: number }): string {
  return secondsText({ value: seconds, source: hasUnknownSeconds(plan, fates) ? 'unknown' : 'estimated' });
}

/** The price of a question: of a build that stops there is none. */
export function formatPrice(whatIf: WhatIf): string {
  return whatIf.stopsAt === null ? formatTotal(whatIf) : 'stops';
}

/** Bytes of the image; "> 126 MB" where a part of it is not known. */
export function formatImage(plan: Plan): string {
  return bytesText({ value: imageBytes(plan), source: hasUnknownBytes(plan) ? 'unknown' : 'exact' });
}
