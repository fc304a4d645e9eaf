import { useEffect, useState } from 'react';
import { useComposer, useComposerStore } from '@/components/store/composer-provider';
import { writeAddress } from '@/components/store/use-address';
import { StripButton } from '@/components/strip/strip-button';
import { keepOffline, keepUsed, type NewerVersion } from './newer-version';

/** One line, where a newer version waits. Whoever works on goes on with this one. */
export function NewerLine() {
  const store = useComposerStore();
  const [newer, setNewer] = useState<NewerVersion | null>(null);
  const [isLater, setLater] = useState(false);
  const hasVerdict = useComposer(({ verdict }) => verdict?.state === 'given');
  useEffect(() => keepOffline(setNewer), []);
  useEffect(() => {
    if (hasVerdict) keepUsed();
  }, [hasVerdict]);
  const use = () => {
    // The recipe lives in the address, which is written when it settles: now it must be there.
    writeAddress(store);
    newer?.use();
  };
  if (newer === null || isLater) return null;
  return (
    <p
      data-shares-focus
      className="flex flex-wrap items-center gap-x-3 gap-y-1 border-rule2 border-b px-4 py-1.5 text-ink2 max-desk:[&_button]:min-h-11"
    >
      <span className="min-w-0 flex-1 basis-40">A newer Roadcut is ready.</span>
      <span className="flex gap-2">
        <StripButton onClick={use}>Use it now</StripButton>
        <StripButton onClick={() => setLater(true)}>Later</StripButton>
      </span>
    </p>
  );
}
