import { formatBytes } from '@/lib/format/figures';
import { listWords } from '@/lib/format/list-words';
import type { ChangedPackage, LockDifference } from './compare-locks';

/** "5 newer, 1 new, 1 gone", or that nothing differs. */
export function countChanges(difference: LockDifference): string {
  const counts = kinds.flatMap(({ id, word }) =>
    difference[id].length === 0 ? [] : `${difference[id].length} ${word}`,
  );
  return counts.length === 0 ? 'the same versions' : counts.join(', ');
}

export type DifferenceRow = {
  name: string;
  /** Empty: it is not in that catalogue's lock. */
  before: string;
  after: string;
  /** What it adds to the image, with its sign. */
  bytes: string;
  /** Whose package it is. */
  owner: string;
};

/** The groups that hold something, in the order of reading. */
export function describeDifference(
  difference: LockDifference,
): readonly { title: string; rows: readonly DifferenceRow[] }[] {
  return kinds.flatMap(({ id, title }) =>
    difference[id].length === 0 ? [] : { title, rows: difference[id].map(describeRow) },
  );
}

const kinds = [
  { id: 'newer', word: 'newer', title: 'Newer' },
  { id: 'older', word: 'older', title: 'Older' },
  { id: 'new', word: 'new', title: 'New' },
  { id: 'gone', word: 'gone', title: 'Gone' },
] as const;

function describeRow({ name, before, after, bytes, wantedBy }: ChangedPackage): DifferenceRow {
  return {
    name,
    before: before ?? '',
    after: after ?? '',
    bytes: signed(bytes),
    owner: describeOwner(wantedBy),
  };
}

function signed(bytes: number): string {
  if (bytes === 0) return formatBytes(0);
  return `${bytes > 0 ? '+' : '−'}${formatBytes(Math.abs(bytes))}`;
}

function describeOwner(wantedBy: ChangedPackage['wantedBy']): string {
  switch (wantedBy.kind) {
    case 'user':
      return 'chosen';
    case 'app':
      return 'from the app';
    case 'service':
      return `from ${wantedBy.title}`;
    case 'packages':
      return wantedBy.names.length <= mostNames
        ? `needed by ${listWords(wantedBy.names)}`
        : `needed by ${wantedBy.names.slice(0, mostNames).join(', ')} and ${wantedBy.names.length - mostNames} more`;
  }
}

const mostNames = 2;
