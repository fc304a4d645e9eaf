/** Versions and ranges of versions as PEP 440 writes them, in normal form. */

const longest = 100;
// PEP 440, appendix B, in its normal form.
const versionGrammar =
  /^(?:\d+!)?\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?$/;
const prefixGrammar = /^(?:\d+!)?\d+(?:\.\d+)*\.\*$/;
const clauseGrammar = /^(~=|==|!=|<=|>=|<|>)\s*([^\s~=<>,]+)$/;

export function parseVersion(text: string): string | null {
  return text.length <= longest && versionGrammar.test(text) ? text : null;
}

/** `>= 2, <3` as `>=2,<3`. Null where a part of it follows no grammar; `===`, which compares text, is not read. */
export function parseRange(text: string): string | null {
  if (text.length > longest) return null;
  const clauses = text.split(',').map((part) => clauseGrammar.exec(part.trim().toLowerCase()));
  const isRead = clauses.every((each) => each !== null && isClause(each[1] ?? '', each[2] ?? ''));
  return isRead ? clauses.map((each) => `${each?.[1]}${each?.[2]}`).join(',') : null;
}

function isClause(operator: string, version: string): boolean {
  const isEquality = operator === '==' || operator === '!=';
  if (isEquality && prefixGrammar.test(version)) return true;
  if (parseVersion(version) === null) return false;
  if (operator === '~=') return !version.includes('+') && /^(?:\d+!)?\d+\.\d+/.test(version);
  return isEquality || !version.includes('+');
}

/**
 * Whether a version fits a range that `parseRange` gave. False also where one of the two is a pre-release: which of
 * those an installer takes depends on more than the range.
 */
export function isInRange(version: string, range: string): boolean {
  const release = readRelease(version);
  return release !== null && range.split(',').every((clause) => fitsClause(release, clause));
}

type Release = { epoch: number; numbers: readonly number[]; post: number; local: string };

/** Null: a pre-release. */
function readRelease(version: string): Release | null {
  const parts = /^(?:(\d+)!)?(\d+(?:\.\d+)*)(?:\.post(\d+))?(?:\+(.+))?$/.exec(version);
  if (!parts) return null;
  const [, epoch = '0', numbers = '', post = '-1', local = ''] = parts;
  return { epoch: Number(epoch), numbers: numbers.split('.').map(Number), post: Number(post), local };
}

function fitsClause(release: Release, clause: string): boolean {
  const [, operator = '', text = ''] = clauseGrammar.exec(clause) ?? [];
  const isPrefix = text.endsWith('.*');
  const bound = readRelease(isPrefix ? text.slice(0, -2) : text);
  if (bound === null) return false;
  const order = compareReleases(release, bound);
  const isEqual = isPrefix
    ? startsWith(release, bound)
    : order === 0 && (bound.local === '' || release.local === bound.local);
  switch (operator) {
    case '==':
      return isEqual;
    case '!=':
      return !isEqual;
    case '>=':
      return order >= 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    // A post-release of the bound is not above it: it is the same release, mended.
    case '>':
      return order > 0 && (bound.post >= 0 || release.post < 0 || !hasNumbersOf(release, bound));
    default:
      return order >= 0 && startsWith(release, { ...bound, numbers: bound.numbers.slice(0, -1) });
  }
}

function compareReleases(one: Release, other: Release): number {
  return one.epoch - other.epoch || compareNumbers(one.numbers, other.numbers) || one.post - other.post;
}

function compareNumbers(one: readonly number[], other: readonly number[]): number {
  const length = Math.max(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function hasNumbersOf(one: Release, other: Release): boolean {
  return one.epoch === other.epoch && compareNumbers(one.numbers, other.numbers) === 0;
}

function startsWith({ epoch, numbers }: Release, prefix: Release): boolean {
  return epoch === prefix.epoch && prefix.numbers.every((number, i) => number === (numbers[i] ?? 0));
}
