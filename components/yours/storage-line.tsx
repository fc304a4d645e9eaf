import { LinkToKeep } from './link-to-keep';
import { useKept } from './use-kept';

const words = {
  kept: null,
  full: 'This browser’s storage is full: what is new here lasts as long as the page.',
  denied: 'This browser keeps nothing for this page: what stands here lasts as long as the page.',
} as const;

/** What could not be kept or read, in one sentence; and the link of a bookmark that was just refused. */
export function StorageLine() {
  const storage = useKept((kept) => kept.storage);
  const left = useKept((kept) => kept.left);
  const isBroken = useKept((kept) => kept.isBroken);
  const told = useKept((kept) => kept.told);
  const sentence = words[storage] ?? (isBroken ? 'What was kept here could not be read.' : leftWords(left));
  if (sentence === null && told === null) return null;
  return (
    <div className="border-rule border-t px-3 py-1.5 text-meta">
      {sentence === null ? null : <p className="text-cost">{sentence}</p>}
      {told === null ? null : <p className="break-words text-ink2">{told.words}</p>}
      {told?.link ? <LinkToKeep link={told.link} /> : null}
    </div>
  );
}

function leftWords(left: number): string | null {
  if (left === 0) return null;
  return `${left} ${left === 1 ? 'entry' : 'entries'} of what was kept here could not be read.`;
}
