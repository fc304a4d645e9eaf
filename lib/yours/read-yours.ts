import { mergeYours } from './merge-yours';
import { plainText } from './plain-text';
import { nothingYours, type Size, visitKinds, type Yours } from './yours';

export type ReadYours = {
  yours: Yours;
  /** How many entries could not be read. */
  left: number;
  /** The whole text could not: it is no list of this kind. */
  isBroken: boolean;
};

const longest = { id: 40, link: 8000, words: 200 } as const;
/** The last moment that a calendar has. */
const lastMoment = 8.64e15;
/** More than any image has. */
const mostBytes = 1e15;

/** Reads what storage or a file holds: the text of strangers. Never throws: entries that are malformed are left out and
 * counted. Null: nothing was kept. */
export function readYours(text: string | null): ReadYours {
  if (text === null || text === '') return { yours: nothingYours, left: 0, isBroken: false };
  const found = parseObject(text);
  if (found === null) return { yours: nothingYours, left: 0, isBroken: true };
  let left = 0;
  const list = <Each>(value: unknown, read: (from: Found) => Each | null): Each[] => {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      left += 1;
      return [];
    }
    return value.flatMap((each) => {
      const entry = isObject(each) ? read(each) : null;
      if (entry === null) left += 1;
      return entry === null ? [] : [entry];
    });
  };
  const yours = mergeYours(nothingYours, {
    bookmarks: list(found.bookmarks, readBookmark),
    steps: list(found.steps, readStep),
    visits: list(found.visits, readVisit),
    removed: list(found.removed, readRemoval),
  });
  return { yours, left, isBroken: false };
}

export function printYours(yours: Yours): string {
  return JSON.stringify(yours);
}

type Found = Record<string, unknown>;

function parseObject(text: string): Found | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Found {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readBookmark(from: Found) {
  const entry = readEntry(from);
  const size = readSize(from);
  const name = readWords(from.name);
  const sentence = readWords(from.sentence);
  const edited = readMoment(from.edited);
  if (!entry || !size || !name || sentence === null || edited === null) return null;
  return { ...entry, ...size, name, sentence, edited };
}

function readStep(from: Found) {
  const entry = readEntry(from);
  const size = readSize(from);
  const thread = readId(from.thread);
  const what = readWords(from.what);
  const change = from.change === null ? null : readNumber(from.change, -mostBytes, mostBytes);
  if (!entry || !size || !thread || !what || (change === null && from.change !== null)) return null;
  return { ...entry, ...size, thread, what, change };
}

function readVisit(from: Found) {
  const entry = readEntry(from);
  const what = readWords(from.what);
  const kind = visitKinds.find((each) => each === from.from);
  return !entry || !what || !kind ? null : { ...entry, what, from: kind };
}

function readRemoval(from: Found) {
  const id = readId(from.id);
  const at = readMoment(from.at);
  return id === null || at === null ? null : { id, at };
}

function readEntry(from: Found) {
  const removal = readRemoval(from);
  const { link } = from;
  if (removal === null || typeof link !== 'string' || link.length > longest.link) return null;
  return { ...removal, link };
}

function readSize({ bytes, isAtLeast }: Found): Size | null {
  const read = readNumber(bytes, 0, mostBytes);
  return read === null || typeof isAtLeast !== 'boolean' ? null : { bytes: read, isAtLeast };
}

function readId(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longest.id ? value : null;
}

function readWords(value: unknown): string | null {
  return typeof value === 'string' ? plainText(value, longest.words) : null;
}

function readMoment(value: unknown): number | null {
  return readNumber(value, 0, lastMoment);
}

function readNumber(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}
