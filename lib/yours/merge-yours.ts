import { type Bookmark, limits, type Removal, type Yours } from './yours';

/**
 * What two tabs hold, united: the order does not matter, and doing it again changes nothing. Of two versions of a
 * bookmark the one edited last stays; what one of them removed is gone. Steps and visits over the limit go, oldest
 * first; a bookmark never does.
 */
export function mergeYours(a: Yours, b: Yours): Yours {
  const removed = newest(uniteById([...a.removed, ...b.removed], later)).slice(0, limits.removed);
  const gone = new Set(removed.map(({ id }) => id));
  const unite = <Each extends Removal>(entries: readonly Each[], prefer: Prefer<Each> = first) =>
    newest(uniteById(entries, prefer).filter(({ id }) => !gone.has(id)));
  return {
    bookmarks: unite([...a.bookmarks, ...b.bookmarks], editedLater),
    steps: unite([...a.steps, ...b.steps]).slice(0, limits.steps),
    visits: unite([...a.visits, ...b.visits]).slice(0, limits.visits),
    removed,
  };
}

type Prefer<Each> = (one: Each, other: Each) => Each;

function uniteById<Each extends Removal>(entries: readonly Each[], prefer: Prefer<Each>): Each[] {
  const byId = new Map<string, Each>();
  for (const entry of entries) {
    const known = byId.get(entry.id);
    byId.set(entry.id, known === undefined ? entry : prefer(known, entry));
  }
  return [...byId.values()];
}

/** Of one time, by the id: both tabs have them in the same order. */
function newest<Each extends Removal>(entries: readonly Each[]): Each[] {
  return [...entries].sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1));
}

function editedLater(one: Bookmark, other: Bookmark): Bookmark {
  if (one.edited !== other.edited) return one.edited > other.edited ? one : other;
  return first(one, other);
}

function later(one: Removal, other: Removal): Removal {
  return one.at >= other.at ? one : other;
}

/** Two that say different things under one id: any of them, and in both tabs the same. */
function first<Each>(one: Each, other: Each): Each {
  return JSON.stringify(one) <= JSON.stringify(other) ? one : other;
}
