import type { Library } from '../../lib/catalogue/catalogue';

/** What is written by hand about a library, and how it is locked. */
export type LibraryEntry = Library & {
  lockedExtras?: readonly string[];
  /** Pythons that have a version of it, but none that can be imported. */
  brokenOn?: readonly string[];
};

/** One shelf of the catalogue. What most people use stands first. */
export type LibraryGroup = { id: string; title: string; libraries: readonly LibraryEntry[] };
