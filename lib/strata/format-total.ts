import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { imageBytes } from '@/lib/plan/image-bytes';
import type { Plan } from '@/lib/plan/plan';
import type { Build } from './build-strata';

/** Seconds of a whole build; "> 5.5 s" where it also takes what nobody has measured. */
export function formatTotal({ plan, fates, seconds }: Build & { seconds: number }): string {
  return hasGap({ plan, fates }) ? `> ${formatSeconds(seconds)}` : formatSeconds(seconds);
}

/** Whether a build takes what nobody has measured. */
export function hasGap({ plan, fates }: Build): boolean {
  return plan.stages.some(({ steps }) =>
    steps.some((step) => step.seconds.source === 'unknown' && fates[step.id]?.state !== 'reused'),
  );
}

/** Bytes of the image; "> 126 MB" where a part of it is not known. */
export function formatImage(plan: Plan): string {
  const isOpen = plan.stages.at(-1)?.steps.some(({ bytes }) => bytes.source === 'unknown') ?? false;
  return `${isOpen ? '> ' : ''}${formatBytes(imageBytes(plan))}`;
}
