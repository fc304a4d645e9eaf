import type { LibraryDescription } from '@/lib/catalogue/catalogue';
import { formatBytes } from '@/lib/format/figures';
import type { ShelfRow } from './shelf-row';
import type { ShownShelf } from './show-shelves';

/** "+147 MB" for what it would add, "62 MB" for what it has added, "–" where that is not known. */
export function sizeText({ bytes, isChosen }: Pick<ShelfRow, 'bytes' | 'isChosen'>): string {
  if (bytes === null) return '–';
  // A library can make others older, and smaller than it is itself.
  if (bytes < 0) return `−${formatBytes(-bytes)}`;
  return isChosen ? formatBytes(bytes) : `+${formatBytes(bytes)}`;
}

/** "21 libraries, 2 chosen"; "6 match “sk”". */
export function describeShown(shown: readonly ShownShelf[], query: string): { title: string; line: string } {
  const [first] = shown;
  if (query === '')
    return {
      title: first?.shelf.title ?? 'Libraries',
      line: first ? `${first.shelf.size} libraries, ${first.shelf.chosen} chosen` : '',
    };
  const found = shown.reduce((total, { rows }) => total + rows.length, 0);
  return {
    title: found === 1 ? `1 matches “${query}”` : `${found} match “${query}”`,
    line: 'by name, import name or purpose',
  };
}

/** "import cv2 · Apache-2.0 · imported on Python 3.13, 2026-11-24". */
export function factsLine({ imports, license, imported }: LibraryDescription): string {
  const proof = imported
    ? `imported in a slim image on Python ${imported.python}, ${imported.date}`
    : 'not imported by us';
  return [`import ${imports[0]}`, license, proof].join(' · ');
}

/** "Rather than torch: a few lines of layers make a model"; null: there is no neighbour to weigh it against. */
export function versusLine({ versus }: LibraryDescription): string | null {
  return versus ? `Rather than ${versus.name}: ${versus.why}` : null;
}

/** Where what was typed stands in a name. */
export function nameMatch(name: string, query: string): readonly [number, number] | null {
  const at = query === '' ? -1 : name.indexOf(query.toLowerCase());
  return at < 0 ? null : [at, at + query.length];
}

/** "import sklearn" or "also called opencv", where that is why a library was found; null: its own name says why. */
export function aliasText(
  { name, imports, otherNames = [] }: Pick<LibraryDescription, 'name' | 'imports' | 'otherNames'>,
  query: string,
): string | null {
  const typed = query.toLowerCase();
  if (typed === '' || name.includes(typed)) return null;
  const starts = (each: string) => each.toLowerCase().startsWith(typed);
  const imported = imports.find(starts);
  if (imported) return `import ${imported}`;
  const called = otherNames.find(starts);
  return called ? `also called ${called}` : null;
}
