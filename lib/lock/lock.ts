import type { Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';
import type { TorchBuildId } from '@/lib/recipe/torch-builds';

/** The closure of a recipe's libraries in the graph of one Python. */
export type Lock = {
  /** False while the graph of this Python is not loaded: the roots have no versions yet. */
  resolved: boolean;
  /** What somebody or something asked for; sorted by name. */
  roots: readonly Root[];
  /** Every package that will be installed; sorted by name. Where the lock is open: of the known roots only. */
  packages: readonly LockedPackage[];
  /** Why the lock is open; empty: every line is pinned and hashed. */
  unlocked: readonly Unlocked[];
  /** The build of torch that is taken from one of PyTorch's own indexes; null: there is no torch, or the usual one. */
  torch: TorchBuildId | null;
  /** Why some roots cannot go together; null where they can. */
  clash: Clash | null;
};

export type Root = {
  requirement: Requirement;
  /** Who wants it: the user, the app type or a service (by its title). */
  from: { kind: 'user' } | { kind: 'app' } | { kind: 'service'; title: string };
  /** The locked version; null where it is not locked. */
  version: string | null;
  /** Set where it is older than it is alone: that version, and the names of those who hold it. */
  held: { alone: string; by: readonly string[] } | null;
};

export type LockedPackage = {
  package: Package;
  extras: readonly string[];
  only: 'x86_64' | 'aarch64' | null;
};

export type Unlocked = {
  requirement: Requirement;
  reason:
    | 'not-in-catalogue'
    | 'other-version'
    | 'range'
    | 'unknown-extra'
    | 'not-for-this-python'
    | 'other-index'
    | 'clash';
};

/** `sides` are the roots that quarrel, each with what it asks of `package`. */
export type Clash = { package: string; sides: readonly ClashSide[] };

export type ClashSide = { root: string; by: string; version: string; versions: readonly string[] };

/** Whether a locked package asks for another one with extras. */
export function asksForExtras({ packages }: Lock): boolean {
  const names = new Set(packages.map((each) => each.package.name));
  return packages.some((each) =>
    each.package.dependencies.some(({ name, extras }) => extras.length > 0 && names.has(name)),
  );
}

export function isLocked(lock: Lock): boolean {
  return lock.unlocked.length === 0;
}

/**
 * locked: every package is pinned. partly: the known ones are, and what nobody knows is installed after them. open: none
 * is, because what is not known decides about the others too, or there are no others.
 */
export type LockState = 'locked' | 'partly' | 'open';

export function lockState(lock: Lock): LockState {
  if (isLocked(lock)) return 'locked';
  const locked = new Set(lock.packages.map((each) => each.package.name));
  return lock.packages.length === 0 || lock.unlocked.some((each) => decidesAboutOthers(each, locked))
    ? 'open'
    : 'partly';
}

/** A version that is asked for of what others need too may be one that they cannot have. */
function decidesAboutOthers({ requirement, reason }: Unlocked, locked: ReadonlySet<string>): boolean {
  if (reason === 'clash' || reason === 'other-index') return true;
  return reason !== 'unknown-extra' && locked.has(requirement.name);
}
