import type { Library } from '../../lib/catalogue/catalogue';
import { applicationLibraries } from './libraries-applications';
import { dataLibraries } from './libraries-data';

/** What is written by hand about a library, and how it is locked. */
export type LibraryEntry = Library & {
  lockedExtras?: readonly string[];
  /** Pythons that have a version of it, but none that can be imported. */
  brokenOn?: readonly string[];
};

export const libraries: readonly LibraryEntry[] = [...applicationLibraries, ...dataLibraries].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
