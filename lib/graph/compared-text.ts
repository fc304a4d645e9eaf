import type { FileAction, Input, Operation, RunMount } from './build-graph';
import { baseName } from './path-name';

/**
 * What BuildKit compares of an operation itself, beside its inputs. Names of steps, lines and what an image says of
 * itself are not compared. https://github.com/moby/buildkit/blob/v0.25.2/solver/llbsolver/ops/exec.go
 */
export function comparedText(operation: Operation): string {
  switch (operation.kind) {
    case 'run': {
      const { mounts, ...rest } = operation;
      return JSON.stringify([rest, mounts.map(comparedMount)]);
    }
    case 'files':
      return JSON.stringify(operation.actions.map(comparedAction));
    default:
      return JSON.stringify(operation);
  }
}

/** Of where a mount comes from only the files count, not the path to them. */
function comparedMount({ source: _, ...mount }: RunMount): Omit<RunMount, 'source'> {
  return mount;
}

/** Of a source only its last name is compared: "p/a" and "q/a" are one. */
function comparedAction(action: FileAction): FileAction {
  return action.kind === 'copy' && action.from !== -1
    ? { ...action, source: baseName(action.source) }
    : action;
}

/** What stands beside the key of an input: the paths that are read of it. */
export function selectorText({ content }: Input): string {
  return content === null ? '' : JSON.stringify(content.map(({ path }) => path).sort());
}
