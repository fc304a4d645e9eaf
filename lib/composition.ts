import type { Lock } from '@/lib/lock/lock';
import type { ScenarioId } from '@/lib/recipe/scenarios';
import type { WhatIf } from './cache/what-if';
import type { CommandGroup } from './commands/command-group';
import type { Failure } from './commands/failures';
import type { ContextFile } from './context/context-file';
import type { DockerfileLine } from './dockerfile/print';
import type { LineSpeed } from './plan/line-speed';
import type { Plan } from './plan/plan';
import type { Problem } from './recipe/problem';
import type { Recipe } from './recipe/recipe';

/** Everything anyone sees or downloads of one recipe. Computed by `compose`, never edited. */
export type Composition = {
  /** As its catalogue has it: see knownRecipe. */
  recipe: Recipe;
  /** Name of the image, of the folder in the archive and of the archive. */
  name: string;
  /** "Flask API on Python 3.13 slim, with Postgres". */
  sentence: string;
  /** The snapshot that was used, e.g. "2026-11". */
  snapshot: string;
  lock: Lock;
  plan: Plan;
  /** The same lines in the order a beginner would write them: the code below the libraries. For comparison only. */
  naive: Plan;
  dockerfile: { text: string; lines: readonly DockerfileLine[] };
  /** In the order of the tree on screen; the Dockerfile is the first. */
  files: readonly ContextFile[];
  commands: readonly CommandGroup[];
  /** What Docker may say instead of doing it. */
  failures: readonly Failure[];
  problems: readonly Problem[];
  /** What all its seconds assume. */
  lineSpeed: LineSpeed;
  totals: {
    /** Bytes on disk. */
    imageBytes: number;
    /** Seconds of a first build: stages are built at the same time, so only what is waited for counts. */
    buildSeconds: number;
    /** True: a part of it is not known, so it is at least this. */
    isAtLeast: { imageBytes: boolean; buildSeconds: boolean };
  };
  /** Answered when first asked for, since only some readers do. */
  readonly whatIfs: Readonly<Record<ScenarioId, WhatIf>>;
  /** Parts of the catalogue that are not loaded yet; with them the composition is complete. */
  missing: readonly ('graph' | 'starters' | 'hashes')[];
};
