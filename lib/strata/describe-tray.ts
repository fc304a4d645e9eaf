import { unknownSteps } from '@/lib/cache/critical-path';
import type { WhatIf } from '@/lib/cache/what-if';
import { formatSeconds } from '@/lib/format/figures';
import { describeAssumptions, shortAssumptions } from '@/lib/plan/cost';
import type { Problem } from '@/lib/recipe/problem';
import type { Build } from './build-strata';
import type { ShownBuild } from './drawn';
import type { Failure } from './find-failure';
import { formatImage, formatTotal } from './format-total';

/** The line above the cores: what happens, and at its end what it is worth. */
export type TrayText = {
  title: string;
  detail: string;
  aside: string;
  /** What its seconds assume. */
  assumptions: string;
  /** What was asked, for ears: whole sentences, with what the cores and their figures show. Of a preview the list
   * speaks that it comes from. */
  spoken: string;
};

export function describeTray({
  whatIf,
  chosen,
  preview,
  problems,
  failure,
  stop,
  lineSpeed,
}: Omit<ShownBuild, 'isResolving'>): TrayText {
  const always = { spoken: speak(chosen, problems), assumptions: describeAssumptions(lineSpeed) };
  if (stop !== null) return { title: 'This build stops', detail: `at ${stop.at}`, aside: '', ...always };
  if (failure !== null) return { ...stopped(failure), ...always };
  if (preview !== null) return { ...describePreview({ whatIf, ...preview }), ...always };
  const { title, detail, saving } = whatIf.summary;
  return { title, detail, aside: saving === '' ? shortAssumptions(lineSpeed) : saving, ...always };
}

/** What a preview shows, in words. */
export function speakPreview(preview: Preview, failure: Failure | null): string {
  if (failure !== null) return speakStop(failure);
  const { title, detail, images } = describePreview(preview);
  return `${title}: ${inWords(detail)}, image ${images.map(inWords).join(' becomes ')}.`;
}

function speak(whatIf: WhatIf, problems: readonly Problem[]): string {
  const { summary, naive, stopsAt } = whatIf;
  if (stopsAt !== null) return `This build stops at ${stopsAt}.`;
  const results = `This order ${spokenTotal(whatIf)}, naive order ${spokenTotal(naive)}.`;
  return [`${summary.title}: ${summary.detail}.`, results, ...countProblems(problems)].join(' ');
}

/** "2 warnings." "1 note." */
function countProblems(problems: readonly Problem[]): string[] {
  return (['warning', 'note'] as const).flatMap((kind) => {
    const count = problems.filter(({ severity }) => severity === kind).length;
    return count === 0 ? [] : [`${count} ${kind}${count === 1 ? '' : 's'}.`];
  });
}

function stopped({ problem }: Failure) {
  return { title: 'This build stops', detail: `at ${problem.subject}`, aside: '' };
}

function speakStop(failure: Failure): string {
  const { title, detail } = stopped(failure);
  return `${title} ${detail}.`;
}

type Preview = { whatIf: WhatIf; before: WhatIf; library: string };

function describePreview({ whatIf, before, library }: Preview) {
  const longer = whatIf.seconds - before.seconds;
  const title = `Preview with ${library}`;
  const isNew = (basis: string) => !unknownSeconds(before).includes(basis);
  const detail = unknownSeconds(whatIf).some(isNew) ? 'how much longer is not known' : describeLonger(longer);
  const images = [before, whatIf].map(({ plan }) => formatImage(plan));
  return { title, detail, images, aside: `image ${images.join(' becomes ')}` };
}

/** Why some seconds of a build are not known: what two builds do not know alike makes no difference between them. */
function unknownSeconds({ plan, fates }: Build): string[] {
  return unknownSteps(plan, fates).map(({ seconds }) => seconds.basis);
}

function spokenTotal(build: Build & { seconds: number }): string {
  return inWords(formatTotal(build));
}

/** Signs and units that a voice would spell. */
function inWords(figures: string): string {
  return figures
    .replace('?', 'time not known')
    .replace('> ', 'at least ')
    .replace('< ', 'less than ')
    .replace(/(?<=\d) s\b/, ' seconds');
}

function describeLonger(seconds: number): string {
  return seconds > 0 ? `takes ${formatSeconds(seconds)} longer` : 'takes no longer';
}
