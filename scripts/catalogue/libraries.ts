import type { Library } from '../../lib/catalogue/catalogue';
import { applicationLibraries } from './libraries-applications';
import { dataLibraries } from './libraries-data';

/** What is written by hand about a library, and which of its extras are locked with it. */
export type LibraryEntry = Library & { lockedExtras?: readonly string[] };

export const libraries: readonly LibraryEntry[] = [...applicationLibraries, ...dataLibraries].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
