import type { Bookmark, Step, Visit } from '@/lib/yours/yours';

/** Entries for tests. */
export function madeBookmark(id: string, more: Partial<Bookmark> = {}): Bookmark {
  const size = { bytes: 139_000_000, isAtLeast: false };
  return { id, at: 1, edited: 1, link: 'lib=pandas', name: id, sentence: 'Flask API', ...size, ...more };
}

export function madeStep(id: string, at: number): Step {
  return {
    id,
    at,
    thread: 't',
    what: 'added pandas',
    link: 'lib=pandas',
    bytes: 1,
    isAtLeast: false,
    change: 1,
  };
}

export function madeVisit(id: string, at: number, link = `name=${id}`): Visit {
  return { id, at, what: id, link, from: 'link' };
}
