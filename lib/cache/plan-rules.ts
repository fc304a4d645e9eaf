import type { Operation, Selection } from '@/lib/graph/build-graph';
import { comparedText } from '@/lib/graph/compared-text';
import { isWithin } from '@/lib/graph/path-name';
import { workedOutOnce } from './builder';
import { withoutCacheFlags } from './cache-flags';
import { digestOf } from './digest';
import type { Rules } from './simulate-build';

/** A file of the context by what counts of it, or what a step of a plan leaves, by its name. */
export type PlanFiles = { texts: ReadonlyMap<string, string>; name: string };

/**
 * For plans of ours, whose stages give the same bytes again as long as their image and the files they read are the same
 * (decision 5): packages of the distribution may come anew.
 */
export const planRules: Rules<PlanFiles> = {
  empty: { texts: new Map(), name: '' },
  named: (name) => ({ texts: new Map(), name }),
  sent: (files) => files,
  contentKey: ({ texts, name }, selections) => {
    const read = [...texts]
      .filter(([path]) => selections.some((selection) => selects(selection, path)))
      .sort(byPath);
    return `content ${digestOf(JSON.stringify([name, read]))}`;
  },
  leave: (operation, inputs) => workedOutOnce(() => leftBy(operation, inputs())),
};

function leftBy(operation: Operation, [below, ...read]: readonly PlanFiles[]): PlanFiles {
  const name = below?.name ?? '';
  if (read.length === 0) return { texts: new Map(), name };
  const others = read.map((files) => [
    files.name,
    [...files.texts].filter(([path]) => isNamed(operation, path)),
  ]);
  return { texts: new Map(), name: digestOf(JSON.stringify([name, doneBy(operation), others])) };
}

/** Cache mounts, and the flags that go with them, change nothing of what an install leaves. */
function doneBy(operation: Operation): string {
  if (operation.kind !== 'run') return comparedText(operation);
  return JSON.stringify([operation.environment, withoutCacheFlags(operation.argv.join(' '))]);
}

/** Does a step show or copy this file of the context? */
function isNamed(operation: Operation, path: string): boolean {
  if (operation.kind === 'run')
    return operation.mounts.some(({ source }) => source !== '' && isWithin(path, source));
  if (operation.kind !== 'files') return false;
  return operation.actions.some((action) => action.kind === 'copy' && isWithin(path, action.source));
}

function byPath([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

function selects({ path }: Selection, file: string): boolean {
  return isWithin(file, path);
}
