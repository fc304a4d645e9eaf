import { hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import { formatSeconds } from '@/lib/format/figures';
import { shortAssumptions } from '@/lib/plan/cost';
import type { ShownBuild } from './drawn';
import { formatImage } from './format-total';

/** The line above the cores: what happens, and at its end what it is worth. */
export type TrayText = { title: string; detail: string; aside: string };

export function describeTray({ whatIf, preview, failure }: Omit<ShownBuild, 'isResolving'>): TrayText {
  if (failure !== null)
    return { title: 'This build stops', detail: `at ${failure.problem.subject}`, aside: '' };
  if (preview !== null) return describePreview(whatIf, preview.before, preview.library);
  const { title, detail, saving } = whatIf.summary;
  return { title, detail, aside: saving === '' ? shortAssumptions : saving };
}

function describePreview(whatIf: WhatIf, before: WhatIf, library: string): TrayText {
  const longer = whatIf.seconds - before.seconds;
  return {
    title: `Preview with ${library}`,
    detail:
      takesUnknown(whatIf) || takesUnknown(before) ? 'how much longer is not known' : describeLonger(longer),
    aside: `image ${formatImage(before.plan)} becomes ${formatImage(whatIf.plan)}`,
  };
}

function takesUnknown({ plan, fates }: WhatIf): boolean {
  return hasUnknownSeconds(plan, fates);
}

function describeLonger(seconds: number): string {
  return seconds > 0 ? `takes ${formatSeconds(seconds)} longer` : 'takes no longer';
}
