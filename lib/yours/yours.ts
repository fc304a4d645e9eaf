/** What somebody keeps in this browser. Newest first; every entry has an id, so that what two tabs write can be united. */
export type Yours = {
  bookmarks: readonly Bookmark[];
  /** Steps of all recipes; those of one recipe share a thread. */
  steps: readonly Step[];
  visits: readonly Visit[];
  /** Entries that were removed: another tab may still hold them. */
  removed: readonly Removal[];
};

/** A size on disk, which may be a part of the whole. */
export type Size = { bytes: number; isAtLeast: boolean };

export type Bookmark = Entry & Size & { name: string; sentence: string; edited: number };

/** One edit of a recipe, and the recipe after it. */
export type Step = Entry & Size & { thread: string; what: string; change: number | null };

export type Visit = Entry & { what: string; from: VisitKind };

export const visitKinds = ['link', 'preset', 'bookmark'] as const;
export type VisitKind = (typeof visitKinds)[number];

export type Removal = { id: string; at: number };

type Entry = {
  id: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The query of a link, without "?". It is only ever opened through `readLink`. */
  link: string;
};

export const limits = { bookmarks: 50, steps: 200, visits: 20, removed: 1000 } as const;

export const nothingYours: Yours = { bookmarks: [], steps: [], visits: [], removed: [] };
