import { installedBytes } from '@/lib/catalogue/installed-bytes';
import type { Lock, LockedPackage, Root } from '@/lib/lock/lock';
import { isLaterVersion } from './is-later-version';

/** What reading the same libraries with another snapshot changes; every list is sorted by name. */
export type LockDifference = {
  newer: readonly ChangedPackage[];
  older: readonly ChangedPackage[];
  new: readonly ChangedPackage[];
  gone: readonly ChangedPackage[];
  /** How many packages stay at their version. */
  same: number;
};

export type ChangedPackage = {
  name: string;
  /** The versions in both locks; null: it is not in that one. */
  before: string | null;
  after: string | null;
  /** What the change adds to the image on x86-64. */
  bytes: number;
  wantedBy: WantedBy;
};

/** Who wants a package: somebody or something by its name, or packages of the same lock that need it. */
export type WantedBy = Root['from'] | { kind: 'packages'; names: readonly string[] };

export function compareLocks(before: Lock, after: Lock, bytecode: boolean): LockDifference {
  const old = new Map(before.packages.map((each) => [each.package.name, each]));
  const now = new Map(after.packages.map((each) => [each.package.name, each]));
  const names = [...new Set([...old.keys(), ...now.keys()])].sort();
  const rows = names.map((name): ChangedPackage => {
    const [was, is] = [old.get(name), now.get(name)];
    return {
      name,
      before: was?.package.version ?? null,
      after: is?.package.version ?? null,
      bytes: bytesOf(is, bytecode) - bytesOf(was, bytecode),
      wantedBy: wantedBy(name, is ? after : before),
    };
  });
  const changed = rows.filter((row) => row.before !== row.after);
  return {
    newer: changed.filter(({ before, after }) => before && after && rises(before, after)),
    older: changed.filter(({ before, after }) => before && after && !rises(before, after)),
    new: changed.filter((row) => !row.before),
    gone: changed.filter((row) => !row.after),
    same: rows.length - changed.length,
  };
}

/** Two builds of one version are told apart by their text, so that the other way is still the mirror. */
function rises(before: string, after: string): boolean {
  return isLaterVersion(after, before) || (!isLaterVersion(before, after) && after > before);
}

/** Sizes are those of x86-64, as everywhere. */
function bytesOf(locked: LockedPackage | undefined, bytecode: boolean): number {
  return locked && locked.only !== 'aarch64' ? installedBytes(locked.package, bytecode) : 0;
}

function wantedBy(name: string, { roots, packages }: Lock): WantedBy {
  const root = roots.find(({ requirement }) => requirement.name === name);
  if (root) return root.from;
  const needs = ({ package: { dependencies, extras: all }, extras }: LockedPackage) =>
    [...dependencies, ...extras.flatMap((extra) => all[extra] ?? [])].some((each) => each.name === name);
  return { kind: 'packages', names: packages.filter(needs).map((each) => each.package.name) };
}
