export type Change = { mark: 'same' | 'gone' | 'new'; text: string };

/** Lines of two texts in one column: the longest run that both have stays, what is gone stands before what is new. */
export function diffLines(before: string, after: string): Change[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lengths = commonLengths(old, now);
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [from, to] = [old[i], now[j]];
    if (from !== undefined && from === to) {
      changes.push({ mark: 'same', text: from });
      i++;
      j++;
    } else if (from !== undefined && (to === undefined || at(lengths, i + 1, j) >= at(lengths, i, j + 1))) {
      changes.push({ mark: 'gone', text: from });
      i++;
    } else {
      changes.push({ mark: 'new', text: to ?? '' });
      j++;
    }
  }
  return changes;
}

/** What changes, and all between; one line before it where it stands in the middle. */
export function changedPart(changes: readonly Change[]): Change[] {
  const isChange = ({ mark }: Change) => mark !== 'same';
  const first = changes.findIndex(isChange);
  const last = changes.findLastIndex(isChange);
  return first === -1 ? [] : changes.slice(Math.max(0, first - 1), last + 1);
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** [i][j]: how many lines the rests from i and j have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = lengths[i];
      if (row === undefined) continue;
      row[j] =
        old[i] === now[j]
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  return lengths;
}

function at(lengths: readonly number[][], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
