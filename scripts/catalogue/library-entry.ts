import type { Library, LibraryDescription } from '../../lib/catalogue/catalogue';

/** What is written by hand about a library, and how it is locked. Its group is the list it stands in. */
export type LibraryEntry = Library &
  Omit<LibraryDescription, 'group' | 'imported'> & {
    lockedExtras?: readonly string[];
    /** Pythons that have a version of it, but none that can be imported. */
    brokenOn?: readonly string[];
    /** What it is imported with, where it cannot be alone: keras wants a backend. */
    provedWith?: readonly string[];
  };

/** One shelf of the catalogue. What most people use stands first. */
export type LibraryGroup = { id: string; title: string; libraries: readonly LibraryEntry[] };
