import { formatSeconds } from '@/lib/format/figures';
import type { Build } from './build-strata';

/** Seconds of a whole build; "> 5.5 s" where it also takes what nobody has measured. */
export function formatTotal({ plan, fates, seconds }: Build & { seconds: number }): string {
  const isOpen = plan.stages.some(({ steps }) =>
    steps.some((step) => step.seconds.source === 'unknown' && fates[step.id]?.state !== 'reused'),
  );
  return isOpen ? `> ${formatSeconds(seconds)}` : formatSeconds(seconds);
}
