/** Numbers (from 1) of the lines of `now` that are new against `before`: those outside a longest common
 * subsequence of lines. Removed lines leave no number. */
export function changedLines(before: string, now: string): ReadonlySet<number> {
  if (before === now) return new Set();
  const old = before.split('\n');
  const current = now.split('\n');
  const top = countEqual(old, current);
  const bottom = countEqual(old.slice(top).reverse(), current.slice(top).reverse());
  const kept = keptLines(old.slice(top, old.length - bottom), current.slice(top, current.length - bottom));
  const changed = new Set<number>();
  for (let index = top; index < current.length - bottom; index++) {
    if (!kept.has(index - top)) changed.add(index + 1);
  }
  return changed;
}

function countEqual(a: readonly string[], b: readonly string[]): number {
  const shorter = Math.min(a.length, b.length);
  let count = 0;
  while (count < shorter && a[count] === b[count]) count++;
  return count;
}

/** Indexes of `current` in one longest common subsequence with `old`. */
function keptLines(old: readonly string[], current: readonly string[]): ReadonlySet<number> {
  const lengths = commonLengths(old, current);
  const kept = new Set<number>();
  let [i, j] = [0, 0];
  while (i < old.length && j < current.length) {
    if (old[i] === current[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (lengthAt(lengths, i + 1, j) >= lengthAt(lengths, i, j + 1)) i++;
    else j++;
  }
  return kept;
}

/** `[i][j]`: length of the longest common subsequence of `old` from i and `current` from j. */
function commonLengths(old: readonly string[], current: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(current.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = current.length - 1; row && j >= 0; j--) {
      row[j] =
        old[i] === current[j]
          ? lengthAt(lengths, i + 1, j + 1) + 1
          : Math.max(lengthAt(lengths, i + 1, j), lengthAt(lengths, i, j + 1));
    }
  }
  return lengths;
}

function lengthAt(lengths: readonly Uint16Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
