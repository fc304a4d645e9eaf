import { applicationLibraries } from './libraries-applications';
import { dataLibraries } from './libraries-data';
import type { LibraryEntry } from './library-entry';

export const libraries: readonly LibraryEntry[] = [...applicationLibraries, ...dataLibraries].sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
