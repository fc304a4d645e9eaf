import type { Package } from '@/lib/catalogue/catalogue';
import type { Requirement } from '@/lib/recipe/requirement';

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
};

export type Root = {
  requirement: Requirement;
  /** Who wants it: the user, the app type or a service (by its title). */
  from: { kind: 'user' } | { kind: 'app' } | { kind: 'service'; title: string };
  /** The locked version; null where it is not locked. */
  version: string | null;
};

export type LockedPackage = {
  package: Package;
  extras: readonly string[];
  only: 'x86_64' | 'aarch64' | null;
};

export type Unlocked = {
  requirement: Requirement;
  reason: 'not-in-catalogue' | 'other-version' | 'unknown-extra' | 'not-for-this-python';
};

export function isLocked(lock: Lock): boolean {
  return lock.unlocked.length === 0;
}
