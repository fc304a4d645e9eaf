import type { RunOperation } from '@/lib/graph/build-graph';
import { isWithin, normalizePath } from '@/lib/graph/path-name';
import {
  type Entry,
  emptyTree,
  entriesBelow,
  type FileTree,
  resolveLinks,
  TreeDraft,
  timeOf,
} from './file-tree';
import { FollowedRun } from './follow-run';

/**
 * The files after a RUN, as far as they can be told without running it: a COPY --from asks whether a stage that was
 * built again gives the same bytes. Commands that copy, write and move files are followed; what others write has an
 * identity that is equal where the same bytes are sure, and is this `execution`'s own elsewhere. Null: it fails.
 */
export function runOutput(
  operation: RunOperation,
  inputs: readonly FileTree[],
  execution: string,
): FileTree | null {
  const rootMount = operation.mounts.find(({ target }) => target === '/');
  const before = rootMount?.input == null ? emptyTree : (inputs[rootMount.input] ?? emptyTree);
  const shown = withMounts(before, operation, inputs);
  const draft = new TreeDraft(shown);
  const end = new FollowedRun(draft, operation, execution).follow();
  if (end === 'failed') return null;
  if (end === 'done') return withoutMounts(draft.finish(), before, operation);
  const whole = new TreeDraft(shown);
  new FollowedRun(whole, operation, execution).writeUnknown(operation.argv);
  return withoutMounts(whole.finish(), before, operation);
}

/** Only a text that says so is sure to fail; the rest need not be followed to know. */
export function mayFail({ argv }: RunOperation): boolean {
  return argv.some((word) => /\bexit\b/.test(word));
}

function withMounts(before: FileTree, { mounts }: RunOperation, inputs: readonly FileTree[]): FileTree {
  const draft = new TreeDraft(before);
  for (const { target, input, source, type } of mounts) {
    const from = input === null ? undefined : inputs[input];
    if (target === '/' || type !== 'bind' || !from) continue;
    const start = resolveLinks(from, source === '' ? '/' : source, true);
    const entry = from.entries.get(start);
    const show = (path: string, each: Entry) =>
      draft.set(path, {
        ...each,
        ...(each.kind === 'file' ? { time: timeOf(from, each) } : {}),
        since: before.unknown.length,
      });
    if (entry) show(target, entry);
    for (const [path, each] of entriesBelow(from, start))
      show(normalizePath(`${target}/${path.slice(start === '/' ? 1 : start.length)}`), each);
  }
  return draft.finish();
}

function withoutMounts(after: FileTree, before: FileTree, { mounts }: RunOperation): FileTree {
  const targets = mounts.filter(({ target }) => target !== '/').map(({ target }) => target);
  if (targets.length === 0) return after;
  const isMounted = (path: string) => targets.some((target) => isWithin(path, target));
  return {
    entries: new Map([
      ...[...after.entries].filter(([path]) => !isMounted(path)),
      ...[...before.entries].filter(([path]) => isMounted(path)),
    ]),
    unknown: after.unknown,
  };
}
