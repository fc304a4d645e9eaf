import { added } from './cases/added';
import { buildFlags } from './cases/build-flags';
import { copyContent } from './cases/copy-content';
import { copyPaths } from './cases/copy-paths';
import { ignored } from './cases/ignored';
import { mounts } from './cases/mounts';
import { realLife } from './cases/real-life';
import { settings } from './cases/settings';
import { stageGraphs } from './cases/stage-graphs';
import { text } from './cases/text';
import { variables } from './cases/variables';
import type { TruthCase } from './truth-case';

export const themes = {
  copyContent,
  copyPaths,
  ignored,
  added,
  text,
  variables,
  settings,
  stageGraphs,
  mounts,
  buildFlags,
  realLife,
} as const satisfies Record<string, readonly TruthCase[]>;

/** Those written by hand. */
export const cases: readonly TruthCase[] = Object.values(themes).flat();
