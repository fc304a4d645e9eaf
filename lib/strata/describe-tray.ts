import { hasUnknownSeconds } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import { formatSeconds } from '@/lib/format/figures';
import { shortAssumptions } from '@/lib/plan/cost';
import type { Build } from './build-strata';
import type { ShownBuild } from './drawn';
import { formatImage, formatTotal } from './format-total';

/** The line above the cores: what happens, and at its end what it is worth. */
export type TrayText = {
  title: string;
  detail: string;
  aside: string;
  /** The same for ears: whole sentences, with what the cores and their figures show. */
  spoken: string;
};

export function describeTray({ whatIf, preview, failure }: Omit<ShownBuild, 'isResolving'>): TrayText {
  if (failure !== null) return stopped(failure.problem.subject);
  if (preview !== null) return describePreview(whatIf, preview.before, preview.library);
  const { title, detail, saving } = whatIf.summary;
  return {
    title,
    detail,
    aside: saving === '' ? shortAssumptions : saving,
    spoken: `${title}: ${detail}. This order ${spokenTotal(whatIf)}, naive order ${spokenTotal(whatIf.naive)}.`,
  };
}

function stopped(subject: string): TrayText {
  const [title, detail] = ['This build stops', `at ${subject}`];
  return { title, detail, aside: '', spoken: `${title} ${detail}.` };
}

function describePreview(whatIf: WhatIf, before: WhatIf, library: string): TrayText {
  const longer = whatIf.seconds - before.seconds;
  const title = `Preview with ${library}`;
  const detail =
    takesUnknown(whatIf) || takesUnknown(before) ? 'how much longer is not known' : describeLonger(longer);
  const images = [before, whatIf].map(({ plan }) => formatImage(plan));
  return {
    title,
    detail,
    aside: `image ${images.join(' becomes ')}`,
    spoken: `${title}: ${inWords(detail)}, image ${images.map(inWords).join(' becomes ')}.`,
  };
}

function takesUnknown({ plan, fates }: Build): boolean {
  return hasUnknownSeconds(plan, fates);
}

function spokenTotal(build: Build & { seconds: number }): string {
  return inWords(formatTotal(build));
}

/** Signs and units that a voice would spell. */
function inWords(figures: string): string {
  return figures
    .replace('> ', 'at least ')
    .replace('< ', 'less than ')
    .replace(/(?<=\d) s\b/, ' seconds');
}

function describeLonger(seconds: number): string {
  return seconds > 0 ? `takes ${formatSeconds(seconds)} longer` : 'takes no longer';
}
