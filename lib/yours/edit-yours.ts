import { mergeYours } from './merge-yours';
import { plainText } from './plain-text';
import { type Bookmark, limits, nothingYours, type Step, type Visit, type Yours } from './yours';

const longestName = 80;

/** Null: there is no room. A bookmark never goes to make room for another one. */
export function addBookmark(yours: Yours, bookmark: Bookmark): Yours | null {
  if (yours.bookmarks.length >= limits.bookmarks) return null;
  return mergeYours(yours, { ...nothingYours, bookmarks: [bookmark] });
}

/** The one that holds this recipe already. */
export function findBookmark({ bookmarks }: Yours, link: string): Bookmark | undefined {
  return bookmarks.find((bookmark) => bookmark.link === link);
}

/** A name of nothing but spaces changes nothing. */
export function renameBookmark(yours: Yours, id: string, words: string, now: number): Yours {
  const name = plainText(words, longestName);
  if (name === '') return yours;
  const renamed = yours.bookmarks.map((each) =>
    each.id === id ? { ...each, name, edited: Math.max(now, each.edited + 1) } : each,
  );
  return { ...yours, bookmarks: renamed };
}

export function removeBookmark(yours: Yours, id: string, now: number): Yours {
  return mergeYours(yours, { ...nothingYours, removed: [{ id, at: now }] });
}

/** The oldest goes where there are too many. */
export function addStep(yours: Yours, step: Step): Yours {
  return mergeYours(yours, { ...nothingYours, steps: [step] });
}

/** What was opened before stands there once, where it was opened last. */
export function addVisit(yours: Yours, visit: Visit): Yours {
  const earlier = yours.visits.filter(({ link }) => link === visit.link);
  const removed = earlier.map(({ id }) => ({ id, at: visit.at }));
  return mergeYours(yours, { ...nothingYours, visits: [visit], removed });
}

export function forgetAll(yours: Yours, now: number): Yours {
  const all = [...yours.bookmarks, ...yours.steps, ...yours.visits];
  return mergeYours(yours, { ...nothingYours, removed: all.map(({ id }) => ({ id, at: now })) });
}

/** Puts a file's entries beside those that are here. They get ids of their own: what was removed since must be able to
 * come back. What is here already stays as it is. */
export function addFile(yours: Yours, file: Yours, newId: () => string): Yours {
  const fresh = <Each extends Bookmark | Step | Visit>(from: readonly Each[], here: readonly Each[]) => {
    const known = new Set(here.map(contentOf));
    return from.filter((each) => !known.has(contentOf(each))).map((each) => ({ ...each, id: newId() }));
  };
  return mergeYours(yours, {
    bookmarks: fresh(file.bookmarks, yours.bookmarks),
    steps: fresh(file.steps, yours.steps),
    visits: fresh(file.visits, yours.visits),
    removed: [],
  });
}

function contentOf(entry: Bookmark | Step | Visit): string {
  return 'name' in entry ? JSON.stringify([entry.name, entry.link]) : JSON.stringify([entry.at, entry.link]);
}
