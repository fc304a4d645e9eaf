import { workedOutOnce } from './builder';
import { contentKey } from './content-key';
import { applyFileActions } from './file-actions';
import { emptyTree, type FileTree } from './file-tree';
import { mayFail, runOutput } from './run-output';
import type { Rules } from './simulate-build';

/** For any Dockerfile: trees of files, and commands that are followed as far as somebody copies what they leave. */
export const treeRules: Rules<FileTree> = {
  empty: emptyTree,
  named: (name, where) => ({
    entries: new Map(),
    unknown: [{ id: name, scope: where === 'image' ? 'system' : '/', mentions: '' }],
  }),
  sent: (files, execution) => ({ ...files, time: execution }),
  contentKey,
  leave: (operation, inputs, execution) => {
    if (operation.kind === 'files') return workedOutOnce(() => applyFileActions(operation.actions, inputs()));
    if (operation.kind !== 'run') return workedOutOnce(() => mergeTrees(inputs()));
    if (mayFail(operation) && runOutput(operation, inputs(), execution) === null) return null;
    return workedOutOnce(() => runOutput(operation, inputs(), execution) ?? emptyTree);
  },
};

/** Upper ones hide what lies below. */
function mergeTrees(trees: readonly FileTree[]): FileTree {
  return {
    entries: new Map(trees.flatMap(({ entries }) => [...entries])),
    unknown: trees.flatMap(({ unknown }) => unknown),
  };
}
