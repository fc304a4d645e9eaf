import { added } from './cases/added';
import { copyContent } from './cases/copy-content';
import { copyPaths } from './cases/copy-paths';
import { ignored } from './cases/ignored';
import type { TruthCase } from './truth-case';

export const cases: readonly TruthCase[] = [...copyContent, ...copyPaths, ...ignored, ...added];
