import type { Stop, WhatIf } from '@/lib/cache/what-if';
import type { LineSpeed } from '@/lib/plan/line-speed';
import type { Problem } from '@/lib/recipe/problem';
import { buildStrata } from './build-strata';
import { type BlockBreak, findBreak } from './find-break';
import type { Failure } from './find-failure';
import { type Marks, markLayers, markStop } from './marks';
import { findNotice, type Notice } from './notice';
import { previewStrata } from './preview-strata';
import { type StageBeside, stagesBeside } from './stages-beside';
import type { Stratum } from './stratum';

/** One build, ready to be drawn at any size. */
export type Drawn = {
  /** Head of the column of instructions. */
  title: string;
  /** Bottom first. */
  strata: readonly Stratum[];
  broken: BlockBreak | null;
  stages: readonly StageBeside[];
  notice: Notice | null;
  marks: Marks;
  /** Brackets left of the block; null: what it consists of. */
  beside: readonly Beside[] | null;
  /** By stratum id, instead of sizes and seconds: what is compared of each step. Null: those. */
  checks: Readonly<Record<string, RowChecks>> | null;
};

/** pencil: a guess. crossed: a guess that these vanish. truth: what a build did. */
export type Beside = {
  look: 'pencil' | 'crossed' | 'truth';
  title: string;
  detail: string;
  stratumIds: readonly string[];
};

/** Is it the same as in an earlier build? */
export type RowChecks = { line: CheckMark; files: CheckMark; below: CheckMark };
export type CheckMark = 'same' | 'other' | 'not asked' | 'open';

/** What a composer draws: the chosen what-if, and what stands in its way. */
export type ShownBuild = {
  whatIf: WhatIf;
  /** The what-if that was chosen: the same, or the one that a preview covers. */
  chosen: WhatIf;
  /** The library under the cursor of the search list, and the build without it. */
  preview: { library: string; before: WhatIf } | null;
  /** What is said of the recipe. */
  problems: readonly Problem[];
  failure: Failure | null;
  /** Why the changes that are asked about give no image; null: they do. */
  stop: Stop | null;
  /** Its packages are still on their way. */
  isResolving: boolean;
  /** What its seconds assume. */
  lineSpeed: LineSpeed;
};

export function drawBuild(build: Pick<WhatIf, 'plan' | 'fates' | 'break'>, title = 'Instruction'): Drawn {
  const strata = buildStrata(build);
  return {
    title,
    strata,
    broken: findBreak(strata, build.break),
    stages: stagesBeside(build),
    notice: null,
    marks: {},
    beside: null,
    checks: null,
  };
}

export function drawShown({ whatIf, preview, failure, stop, isResolving }: ShownBuild): Drawn {
  const drawn = drawBuild(whatIf, whatIf.id === 'first' ? undefined : `If you ${whatIf.label}`);
  const strata =
    preview === null
      ? drawn.strata
      : previewStrata(drawn.strata, buildStrata(preview.before), preview.library);
  return {
    ...drawn,
    strata,
    notice: findNotice(strata, failure, stop),
    marks: stop === null ? markLayers(strata, failure, isResolving) : markStop(strata, stop),
  };
}
