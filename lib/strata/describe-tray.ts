import type { WhatIf } from '@/lib/cache/what-if';
import { formatBytes, formatSeconds } from '@/lib/format/figures';
import { imageBytes } from '@/lib/plan/image-bytes';
import type { ShownBuild } from './drawn';
import { shortAssumptions } from './explain-figure';

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
    detail: longer > 0 ? `takes ${formatSeconds(longer)} longer` : 'takes no longer',
    aside: `image ${formatBytes(imageBytes(before.plan))} becomes ${formatBytes(imageBytes(whatIf.plan))}`,
  };
}
