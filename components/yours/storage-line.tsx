import { LinkToKeep } from './link-to-keep';
import { useKept } from './use-kept';

const words = {
  kept: null,
  full: 'This browser’s storage is full: what is new here lasts as long as the page.',
  denied: 'This browser keeps nothing for this page: what stands here lasts as long as the page.',
} as const;

/** What could not be kept or read, in one sentence. On a phone, where the menu covers the page, what was done last too. */
export function StorageLine() {
  const storage = useKept((kept) => kept.storage);
  const left = useKept((kept) => kept.left);
  const isBroken = useKept((kept) => kept.isBroken);
  const told = useKept((kept) => kept.told);
  const sentence = words[storage] ?? (isBroken ? 'What was kept here could not be read.' : leftWords(left));
  return (
    <>
      {sentence === null ? null : (
        <p className="border-rule border-t px-3 py-1.5 text-cost text-meta">{sentence}</p>
      )}
      {told === null ? null : (
        <div className="border-rule border-t px-3 py-1.5 text-meta desk:hidden">
          <p className="break-words">{told.words}</p>
          {told.link === null ? null : <LinkToKeep link={told.link} />}
        </div>
      )}
    </>
  );
}

function leftWords(left: number): string | null {
  if (left === 0) return null;
  return `${left} ${left === 1 ? 'entry' : 'entries'} of what was kept here could not be read.`;
}
